import { listReportLinks, type ReportLinkList } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/report-links')
@UseGuards(VendorGuard)
export class ListReportLinks {
  constructor(private readonly bus: Bus) {}

  /** Every link to the page about this order's result, the one in SmartRecruiters as well. */
  @Get()
  @Needs('read')
  @Documented({ contract: listReportLinks, tag: 'Orders' })
  run(@Param('orderId', orderIdPipe) orderId: string): Promise<ReportLinkList> {
    return this.bus.ask(listReportLinks, { orderId });
  }
}
