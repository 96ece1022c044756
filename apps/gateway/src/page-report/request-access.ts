import { requestReportAccess } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LinkThrottleGuard } from '../edge/link-throttle.guard.js';
import { styleSource } from '../page-door/page.js';
import { requestedPage } from './report-page.js';
import { reportTokenPipe } from './report-token.pipe.js';

@Controller('r/:token/access')
@UseGuards(LinkThrottleGuard)
export class RequestAccess {
  constructor(private readonly bus: Bus) {}

  /** Somebody who may not see the report yet asks for it: that is on the order's timeline. */
  @Post()
  @HttpCode(200)
  async run(
    @Param('token', reportTokenPipe) token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.bus.ask(requestReportAccess, { token });
    reply.header(
      'content-security-policy',
      `default-src 'none'; style-src ${styleSource}; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`,
    );
    reply.type('text/html; charset=utf-8');
    return requestedPage();
  }
}
