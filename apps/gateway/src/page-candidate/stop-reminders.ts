import { stopReminders } from '@assay/contracts/notification';
import { showLanding } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LinkThrottleGuard } from '../edge/link-throttle.guard.js';
import { sendPage } from '../page-door/send-page.js';
import { landingTexts } from '../candidate-texts/landing-languages.js';
import { linkTokenPipe } from './link-token.pipe.js';
import { remindersPage } from './reminders-page.js';

@Controller('c')
@UseGuards(LinkThrottleGuard)
export class StopReminders {
  constructor(private readonly bus: Bus) {}

  /** No more reminders, by the button of the page or of the mail program (RFC 8058); the invitation stays. */
  @Post(':linkToken/reminders/stop')
  async run(@Param('linkToken', linkTokenPipe) linkToken: string, @Res() reply: FastifyReply): Promise<void> {
    await this.bus.ask(stopReminders, { linkToken });
    const { language } = await this.bus.ask(showLanding, { linkToken });
    await sendPage(reply, remindersPage(landingTexts(language), true));
  }
}
