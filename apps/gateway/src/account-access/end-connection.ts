import { Connection, disconnectCompany, showConnection } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Controller, Delete, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../vendor/documented.js';
import { companyIdPipe } from '../vendor/path-ids.pipe.js';
import { VendorGuard } from '../vendor/vendor.guard.js';

@Controller('v1/connections')
@UseGuards(VendorGuard)
export class EndConnection {
  constructor(private readonly bus: Bus) {}

  /** Nothing new is accepted from now on, open orders are finished, then the credentials are destroyed. */
  @Delete(':companyId')
  @Documented({
    id: 'endConnection',
    tag: 'Connections',
    summary: 'End a connection from our side: open orders are finished, then the credentials are destroyed',
    answer: Connection,
    problems: ['company-not-connected'],
  })
  async run(@Param('companyId', companyIdPipe) companyId: string): Promise<Connection> {
    await this.bus.ask(showConnection, { companyId });
    await this.bus.ask(disconnectCompany, { companyId, authenticated: true });
    return this.bus.ask(showConnection, { companyId });
  }
}
