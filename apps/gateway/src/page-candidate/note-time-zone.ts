import { noteCandidateZone, TimeZoneBody } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { LinkThrottleGuard } from '../edge/link-throttle.guard.js';
import { checkInput } from '../edge/check-input.js';
import { linkTokenPipe } from './link-token.pipe.js';

@Controller('c')
@UseGuards(LinkThrottleGuard)
export class NoteTimeZone {
  constructor(private readonly bus: Bus) {}

  /** The landing page's script tells where the candidate's clock is; nothing starts by it, and nothing is answered. */
  @Post(':linkToken/time-zone')
  @HttpCode(204)
  async run(@Param('linkToken', linkTokenPipe) linkToken: string, @Body() body: unknown): Promise<void> {
    // Not by a pipe, which would look at the body of somebody without a link as well.
    const { timeZone } = checkInput(TimeZoneBody, body, { strict: true });
    await this.bus.ask(noteCandidateZone, { linkToken, timeZone });
  }
}
