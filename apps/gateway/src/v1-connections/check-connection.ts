import { checkConnection, type ConnectionReply } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { companyIdPipe } from '../v1-door/path-ids.pipe.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

// SmartRecruiters may take seconds to answer, and another process may be asking already.
const timeoutMs = 20_000;

@Controller('v1/connections/:companyId/check')
@UseGuards(VendorGuard)
export class CheckConnection {
  constructor(private readonly bus: Bus) {}

  /** The connection after SmartRecruiters was asked for a new token just now. */
  @Post()
  @HttpCode(200)
  @Documented({ contract: checkConnection, tag: 'Connections' })
  run(@Param('companyId', companyIdPipe) companyId: string): Promise<ConnectionReply> {
    return this.bus.ask(checkConnection, { companyId }, { timeoutMs, watched: true });
  }
}
