import { stopReminders } from '@assay/contracts/notification';
import { showLanding } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Header, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { LinkThrottleGuard } from '../edge/link-throttle.guard.js';
import { remindersPolicy } from './ask-to-stop-reminders.js';
import { landingTexts } from './landing-texts.js';
import { linkTokenPipe } from './link-token.pipe.js';
import { remindersPage } from './reminders-page.js';

@Controller('c')
@UseGuards(LinkThrottleGuard)
export class StopReminders {
  constructor(private readonly bus: Bus) {}

  /** No more reminders, by the button of the page or of the mail program (RFC 8058); the invitation stays. */
  @Post(':linkToken/reminders/stop')
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', remindersPolicy)
  async run(@Param('linkToken', linkTokenPipe) linkToken: string): Promise<string> {
    await this.bus.ask(stopReminders, { linkToken });
    const { language } = await this.bus.ask(showLanding, { linkToken });
    return remindersPage(landingTexts(language), true);
  }
}
