import { ConnectionReply, disconnectCompany, showConnection } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Delete, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { companyIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';
import { seenConnection } from './seen-connection.js';

@Controller('v1/connections')
@UseGuards(VendorGuard)
export class EndConnection {
  constructor(private readonly bus: Bus) {}

  /** Nothing new is accepted from now on, open orders are finished, then the credentials are destroyed. */
  @Delete(':companyId')
  @Needs('admin')
  @Documented({
    id: 'endConnection',
    tag: 'Connections',
    summary: 'End a connection from our side: open orders are finished, then the credentials are destroyed',
    answer: ConnectionReply,
    problems: ['company-not-connected'],
  })
  async run(
    @Param('companyId', companyIdPipe) companyId: string,
    @Pass() pass: VendorPass,
  ): Promise<ConnectionReply> {
    await this.bus.ask(showConnection, { companyId });
    await this.bus.ask(disconnectCompany, { companyId, authenticated: true });
    return seenConnection(await this.bus.ask(showConnection, { companyId }), pass);
  }
}
