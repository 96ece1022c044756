import { Problem } from '@assay/contracts';
import { showAccount } from '@assay/contracts/consent';
import { showOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Clock } from '@assay/runtime';
import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { orNothing } from '../answers/or-nothing.js';
import { BrandOf } from '../brands/brand-of.js';
import { sendPage } from '../page-door/send-page.js';
import { LinkThrottleGuard } from '../edge/link-throttle.guard.js';
import { gatherTimeline } from '../order-timeline/gather-timeline.js';
import { TimelineLinks } from '../timeline-links/timeline-links.js';
import { timelineTexts } from '../timeline-texts/timeline-languages.js';
import { timelinePage } from './timeline-page.js';

@Controller('t/:token')
@UseGuards(LinkThrottleGuard)
export class ShowSharedTimeline {
  constructor(
    private readonly bus: Bus,
    private readonly links: TimelineLinks,
    private readonly brands: BrandOf,
    private readonly clock: Clock,
  ) {}

  /** What happened to the order of a link, in our own words, without anybody's name or address and without the result. */
  @Get()
  async run(
    @Param('token') token: string,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const link = await this.links.open(token);
    if (!link) throw new Problem('timeline-link-not-found');
    const [order, timeline] = await Promise.all([
      this.bus.ask(showOrder, { orderId: link.orderId }),
      gatherTimeline(this.bus, link.orderId),
    ]);
    const { accountId } = order;
    const [brand, account] = await Promise.all([
      this.brands.behind(`/t/${token}`, accountId),
      orNothing(this.bus.ask(showAccount, { accountId })),
    ]);
    const texts = timelineTexts.for({ browser: headers['accept-language'], account: account?.language });
    const page = timelinePage({ order, timeline, until: link.expiresAt, now: this.clock.now() }, texts);
    await sendPage(reply, { ...page, brand, layout: 'site' });
  }
}
