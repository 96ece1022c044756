import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { jobFields } from '../job-query/job-fields-query.js';
import { readLocation } from '../job-query/job-location-query.js';
import { sendPortalPage } from './portal-answer.js';
import { orFailure } from './portal-failure.js';
import { portalPage } from '../portal-markup/portal-page.js';
import { readSaid } from '../portal-markup/portal-said.js';
import { PortalViews } from './portal-views.js';
import { PortalVisits } from './portal-visits.js';

@Controller('portal')
export class ShowPortal {
  constructor(
    private readonly visits: PortalVisits,
    private readonly views: PortalViews,
    private readonly config: GatewayConfig,
  ) {}

  /** The page that the vendor's product embeds for an admin of one account; opening it changes nothing. */
  @Get()
  async run(@Query() query: Record<string, unknown>, @Res() reply: FastifyReply): Promise<void> {
    const { token, done: _done, about: _about, ...asked } = query;
    await orFailure({ reply, config: this.config, token: undefined }, async () => {
      const visit = await this.visits.open(token);
      const job = { location: readLocation(asked), fields: jobFields(asked) };
      const view = await this.views.gather(visit, job);
      const page = portalPage(String(token), { ...view, said: readSaid(query) });
      await sendPortalPage(reply, this.config, page);
    });
  }
}
