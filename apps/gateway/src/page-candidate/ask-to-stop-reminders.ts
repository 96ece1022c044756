import { showLanding } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { styleSource } from '../page-door/page.js';
import { landingTexts } from './landing-texts.js';
import { linkTokenPipe } from './link-token.pipe.js';
import { remindersPage } from './reminders-page.js';

/** What the pages about reminders may do. */
export const remindersPolicy = `default-src 'none'; style-src ${styleSource}; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`;

@Controller('c')
export class AskToStopReminders {
  constructor(private readonly bus: Bus) {}

  /** The page behind a reminder's second link; looking at it stops nothing, however often mail scanners do. */
  @Get(':linkToken/reminders/stop')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', remindersPolicy)
  async run(@Param('linkToken', linkTokenPipe) linkToken: string): Promise<string> {
    const { language } = await this.bus.ask(showLanding, { linkToken });
    return remindersPage(landingTexts(language), false);
  }
}
