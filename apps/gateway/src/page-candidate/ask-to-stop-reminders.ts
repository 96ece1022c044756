import { showLanding } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrandOf } from '../brands/brand-of.js';
import { sendPage } from '../page-door/send-page.js';
import { linkTokenPipe } from './link-token.pipe.js';
import { remindersPage } from './reminders-page.js';

@Controller('c')
export class AskToStopReminders {
  constructor(
    private readonly bus: Bus,
    private readonly brands: BrandOf,
  ) {}

  /** The page behind a reminder's second link; looking at it stops nothing, however often mail scanners do. */
  @Get(':linkToken/reminders/stop')
  async run(
    @Param('linkToken', linkTokenPipe) linkToken: string,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const landing = await this.bus.ask(showLanding, { linkToken });
    const brand = await this.brands.behind(`/c/${linkToken}`, landing.accountId);
    const reader = { browser: headers['accept-language'], brand };
    await sendPage(reply, { ...remindersPage(landing, false, reader), brand });
  }
}
