import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { connectionsPart } from '../portal-markup/connections-part.js';
import { portalTextsFor } from '../portal-markup/portal-languages.js';
import { readTheme } from '../portal-markup/portal-path.js';
import { readSaid } from '../portal-markup/portal-said.js';
import { PortalViews } from './portal-views.js';
import { PortalVisits } from './portal-visits.js';

@Controller('portal/state')
export class ShowPortalState {
  constructor(
    private readonly visits: PortalVisits,
    private readonly views: PortalViews,
  ) {}

  /** The part of the portal page that says how the account's connections stand at this moment. */
  @Get()
  async run(
    @Query() query: Record<string, unknown>,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { token, theme } = query;
    const visit = await this.visits.open(token);
    const connections = await this.views.connections(visit.accountId);
    const place = { token: String(token), theme: readTheme(theme) };
    const texts = portalTextsFor({ browser: headers['accept-language'], account: visit.language });
    await reply
      .type('text/html; charset=utf-8')
      .send(connectionsPart({ visit, place, connections, texts, said: readSaid(query) }).text);
  }
}
