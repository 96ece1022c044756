import { Connection, refuseConnection } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { Documented } from '../vendor/documented.js';
import { companyIdPipe } from '../vendor/path-ids.pipe.js';
import { VendorGuard } from '../vendor/vendor.guard.js';

@Controller('v1/connections')
@UseGuards(VendorGuard)
export class RefuseConnection {
  constructor(private readonly bus: Bus) {}

  /** A held connection ends: its credentials are destroyed, and the company's admin disconnects and connects again. */
  @Post(':companyId/refuse')
  @HttpCode(200)
  @Documented({
    id: 'refuseConnection',
    tag: 'Connections',
    summary: 'Say that a company belongs to neither of the accounts that tried to connect it',
    answer: Connection,
    problems: ['company-not-connected', 'connection-not-held'],
  })
  run(@Param('companyId', companyIdPipe) companyId: string): Promise<Connection> {
    return this.bus.ask(refuseConnection, { companyId });
  }
}
