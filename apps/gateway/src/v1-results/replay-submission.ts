import { ReplayedSubmissions, replaySubmissions } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/submission/replay')
@UseGuards(VendorGuard)
export class ReplaySubmission {
  constructor(private readonly bus: Bus) {}

  /** Hands the newest state of one order to SmartRecruiters again. */
  @Post()
  @Needs('write')
  @HttpCode(200)
  @Documented({
    id: 'replaySubmission',
    tag: 'Orders',
    summary: 'Hand the newest state of an order to SmartRecruiters again',
    answer: ReplayedSubmissions,
    problems: ['order-not-found', 'order-refused', 'submission-not-found'],
  })
  run(@Param('orderId', orderIdPipe) orderId: string): Promise<ReplayedSubmissions> {
    return this.bus.ask(replaySubmissions, { orderId });
  }
}
