import { stopReminders } from '@assay/contracts/notification';
import { showLanding } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LinkThrottleGuard } from '../edge/link-throttle.guard.js';
import { BrandOf } from '../brands/brand-of.js';
import { sendPage } from '../page-door/send-page.js';
import { linkTokenPipe } from './link-token.pipe.js';
import { remindersPage } from './reminders-page.js';

@Controller('c')
@UseGuards(LinkThrottleGuard)
export class StopReminders {
  constructor(
    private readonly bus: Bus,
    private readonly brands: BrandOf,
  ) {}

  /** No more reminders, by the button of the page or of the mail program (RFC 8058); the invitation stays. */
  @Post(':linkToken/reminders/stop')
  async run(
    @Param('linkToken', linkTokenPipe) linkToken: string,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.bus.ask(stopReminders, { linkToken });
    const landing = await this.bus.ask(showLanding, { linkToken });
    const brand = await this.brands.behind(`/c/${linkToken}`, landing.accountId);
    const reader = { browser: headers['accept-language'], brand };
    await sendPage(reply, { ...remindersPage(landing, true, reader), brand });
  }
}
