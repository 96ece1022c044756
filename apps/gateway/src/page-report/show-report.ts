import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LinkThrottleGuard } from '../edge/link-throttle.guard.js';
import { sendPage } from '../page-door/send-page.js';
import { readerOf, ReportPages } from './report-pages.js';
import { reportTokenPipe } from './report-token.pipe.js';

@Controller('r')
@UseGuards(LinkThrottleGuard)
export class ShowReport {
  constructor(private readonly pages: ReportPages) {}

  /** The page behind a link to one result; each look is on the order's timeline. */
  @Get(':token')
  async run(
    @Param('token', reportTokenPipe) token: string,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPage(reply, await this.pages.show(token, readerOf(headers)));
  }
}
