import { showLanding } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BrandOf } from '../brands/brand-of.js';
import { sendPage } from '../page-door/send-page.js';
import { landingTexts } from '../candidate-texts/landing-languages.js';
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
  async run(@Param('linkToken', linkTokenPipe) linkToken: string, @Res() reply: FastifyReply): Promise<void> {
    const { language, accountId } = await this.bus.ask(showLanding, { linkToken });
    const brand = await this.brands.behind(`/c/${linkToken}`, accountId);
    await sendPage(reply, { ...remindersPage(landingTexts.nearest(language), false), brand });
  }
}
