import { startOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { isSafeUrl, parseUrl } from '@assay/orders';
import { Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LinkThrottleGuard } from '../edge/link-throttle.guard.js';
import { linkTokenPipe } from './link-token.pipe.js';

@Controller(['c', 'i'])
@UseGuards(LinkThrottleGuard)
export class StartOrder {
  constructor(private readonly bus: Bus) {}

  /** The candidate pressed Start: to the assessment, or back to the landing page while there is none to go to. */
  @Post(':linkToken/start')
  @HttpCode(303)
  async run(
    @Param('linkToken', linkTokenPipe) linkToken: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { state, assessmentUrl } = await this.bus.ask(startOrder, { linkToken });
    const url = state === 'started' && assessmentUrl !== undefined ? parseUrl(assessmentUrl) : undefined;
    reply.header('location', url && isSafeUrl(url) ? url.href : `../${linkToken}`);
  }
}
