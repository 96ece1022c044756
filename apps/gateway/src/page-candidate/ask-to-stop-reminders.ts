import { showLanding } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrandOf } from '../brands/brand-of.js';
import { sendPage } from '../page-door/send-page.js';
import { landingTexts } from '../candidate-texts/landing-languages.js';
import { linkTokenPipe } from './link-token.pipe.js';
import { candidateSpeaks } from './landing-page.js';
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
    const texts = landingTexts.for(candidateSpeaks(landing, headers['accept-language']));
    await sendPage(reply, { ...remindersPage(texts, false), brand });
  }
}
