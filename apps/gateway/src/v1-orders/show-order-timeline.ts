import { Timeline } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { gatherTimeline } from '../order-timeline/gather-timeline.js';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/timeline')
@UseGuards(VendorGuard)
export class ShowOrderTimeline {
  constructor(private readonly bus: Bus) {}

  /** What happened to an order as every app saw it, oldest first; apps that do not answer are named. */
  @Get()
  @Needs('read')
  @Documented({
    id: 'showOrderTimeline',
    tag: 'Orders',
    summary: 'Show what happened to an order, with evidence',
    answer: Timeline,
    problems: ['order-not-found'],
  })
  run(@Param('orderId', orderIdPipe) orderId: string): Promise<Timeline> {
    return gatherTimeline(this.bus, orderId);
  }
}
