import { ConfirmConnectionBody, confirmConnection, type ConnectionReply } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { companyIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/connections')
@UseGuards(VendorGuard)
export class ConfirmConnection {
  constructor(private readonly bus: Bus) {}

  /** A held connection is active from now on, for the account that the company belongs to. */
  @Post(':companyId/confirm')
  @Needs('admin', { accounts: 'all' })
  @HttpCode(200)
  @Documented({ contract: confirmConnection, tag: 'Connections' })
  run(
    @Param('companyId', companyIdPipe) companyId: string,
    @Body(new InputPipe(ConfirmConnectionBody)) body: ConfirmConnectionBody,
  ): Promise<ConnectionReply> {
    return this.bus.ask(confirmConnection, { ...body, companyId });
  }
}
