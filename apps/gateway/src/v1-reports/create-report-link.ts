import { createReportLink, type ReportLink, ReportLinkBody } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { OnceId } from '../v1-door/answer-once.js';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/report-links')
@UseGuards(VendorGuard)
export class CreateReportLink {
  constructor(private readonly bus: Bus) {}

  /** A link to the page about this order's result, for people without a seat. */
  @Post()
  @Needs('write')
  @Documented({
    contract: createReportLink,
    tag: 'Orders',
    status: 201,
    optionalBody: ReportLinkBody,
    problems: ['invalid-input'],
  })
  run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(ReportLinkBody, { empty: 'allowed' })) body: ReportLinkBody,
    @OnceId() linkId: string | undefined,
  ): Promise<ReportLink> {
    return this.bus.ask(createReportLink, { ...body, orderId, ...(linkId ? { linkId } : {}) });
  }
}
