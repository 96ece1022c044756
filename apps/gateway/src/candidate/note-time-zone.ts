import { noteCandidateZone, TimeZoneBody } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { linkTokenPipe } from './link-token.pipe.js';

@Controller('c')
export class NoteTimeZone {
  constructor(private readonly bus: Bus) {}

  /** The landing page's script tells where the candidate's clock is; nothing starts by it, and nothing is answered. */
  @Post(':linkToken/time-zone')
  @HttpCode(204)
  async run(
    @Param('linkToken', linkTokenPipe) linkToken: string,
    @Body(new InputPipe(TimeZoneBody)) { timeZone }: TimeZoneBody,
  ): Promise<void> {
    await this.bus.ask(noteCandidateZone, { linkToken, timeZone });
  }
}
