import { TimelineLink, TimelineLinkBody } from '@assay/contracts';
import { showOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { TimelineLinks } from '../timeline-links/timeline-links.js';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/timeline-links')
@UseGuards(VendorGuard)
export class CreateTimelineLink {
  constructor(
    private readonly bus: Bus,
    private readonly links: TimelineLinks,
  ) {}

  /** A link to what happened to this order, for somebody without an account here; it names nobody, and ends by itself. */
  @Post()
  @Needs('write')
  @Documented({
    id: 'createTimelineLink',
    tag: 'Orders',
    summary: 'Make a link to what happened to an order, which ends by itself',
    status: 201,
    answer: TimelineLink,
    optionalBody: TimelineLinkBody,
    problems: ['invalid-input', 'order-not-found'],
  })
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(TimelineLinkBody, { empty: 'allowed' })) { days }: TimelineLinkBody,
  ): Promise<TimelineLink> {
    await this.bus.ask(showOrder, { orderId });
    return this.links.make(orderId, days);
  }
}
