import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { sendPortalPage } from './portal-answer.js';
import { orFailure } from './portal-failure.js';
import { portalPage } from './portal-page.js';
import { PortalViews } from './portal-view.js';
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
  async run(@Query('token') token: unknown, @Res() reply: FastifyReply): Promise<void> {
    await orFailure({ reply, config: this.config, token: undefined }, async () => {
      const visit = await this.visits.open(token);
      const view = await this.views.gather(visit);
      await sendPortalPage(reply, this.config, portalPage(String(token), view));
    });
  }
}
