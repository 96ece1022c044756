import { showLanding } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendPage } from '../page-door/send-page.js';
import { landingTexts } from '../candidate-texts/landing-languages.js';
import { linkTokenPipe } from './link-token.pipe.js';
import { remindersPage } from './reminders-page.js';

@Controller('c')
export class AskToStopReminders {
  constructor(private readonly bus: Bus) {}

  /** The page behind a reminder's second link; looking at it stops nothing, however often mail scanners do. */
  @Get(':linkToken/reminders/stop')
  async run(@Param('linkToken', linkTokenPipe) linkToken: string, @Res() reply: FastifyReply): Promise<void> {
    const { language } = await this.bus.ask(showLanding, { linkToken });
    await sendPage(reply, remindersPage(landingTexts(language), false));
  }
}
