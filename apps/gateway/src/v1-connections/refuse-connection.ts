import { type ConnectionReply, refuseConnection } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { companyIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/connections')
@UseGuards(VendorGuard)
export class RefuseConnection {
  constructor(private readonly bus: Bus) {}

  /** A held connection ends: its credentials are destroyed, and the company's admin disconnects and connects again. */
  @Post(':companyId/refuse')
  @Needs('admin', { accounts: 'all' })
  @HttpCode(200)
  @Documented({ contract: refuseConnection, tag: 'Connections' })
  run(@Param('companyId', companyIdPipe) companyId: string): Promise<ConnectionReply> {
    return this.bus.ask(refuseConnection, { companyId });
  }
}
