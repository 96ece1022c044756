import { Problem } from '@assay/contracts';
import { showOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Clock, html } from '@assay/runtime';
import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BrandOf } from '../brands/brand-of.js';
import { card } from '../console-markup/console-parts.js';
import { when } from '../console-markup/moment-in-words.js';
import { maskOf } from '../console-markup/redaction.js';
import { timelinePart } from '../console-markup/timeline-part.js';
import { sendPage } from '../page-door/send-page.js';
import { LinkThrottleGuard } from '../edge/link-throttle.guard.js';
import { gatherTimeline } from '../order-timeline/gather-timeline.js';
import { TimelineLinks } from '../timeline-links/timeline-links.js';
import { inOwnWords } from './in-own-words.js';

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
  async run(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const link = await this.links.open(token);
    if (!link) throw new Problem('timeline-link-not-found');
    const [order, timeline] = await Promise.all([
      this.bus.ask(showOrder, { orderId: link.orderId }),
      gatherTimeline(this.bus, link.orderId),
    ]);
    const brand = await this.brands.behind(`/t/${token}`, order.accountId);
    const now = this.clock.now();
    const until = when(link.expiresAt.toISOString(), now) ?? '';
    const body = html`<h1>What happened to an order of <bdi>${order.packageName}</bdi></h1>
      <p>
        SmartRecruiters’ id of the order is <span class="mono">${order.smartrecruitersOrderId}</span>. This
        page stops working ${until}.
      </p>
      ${card('What happened', timelinePart(inOwnWords(timeline), { now, said: maskOf(order.candidate) }))}`;
    const title = 'What happened to an order';
    await sendPage(reply, { title, body, brand, layout: 'site' });
  }
}
