import { requestReportAccess } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LinkThrottleGuard } from '../edge/link-throttle.guard.js';
import { sendPage } from '../page-door/send-page.js';
import { requestedPage } from './report-page.js';
import { reportTokenPipe } from './report-token.pipe.js';

@Controller('r/:token/access')
@UseGuards(LinkThrottleGuard)
export class RequestAccess {
  constructor(private readonly bus: Bus) {}

  /** Somebody who may not see the report yet asks for it: that is on the order's timeline. */
  @Post()
  async run(@Param('token', reportTokenPipe) token: string, @Res() reply: FastifyReply): Promise<void> {
    await this.bus.ask(requestReportAccess, { token });
    await sendPage(reply, requestedPage());
  }
}
