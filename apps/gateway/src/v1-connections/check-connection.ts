import { checkConnection, type ConnectionReply } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { companyIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';
import { seenConnection } from './seen-connection.js';

// SmartRecruiters may take seconds to answer, and another process may be asking already.
const timeoutMs = 20_000;

@Controller('v1/connections/:companyId/check')
@UseGuards(VendorGuard)
export class CheckConnection {
  constructor(private readonly bus: Bus) {}

  /** The connection after SmartRecruiters was asked for a new token just now. */
  @Post()
  @Needs('write')
  @HttpCode(200)
  @Documented({ contract: checkConnection, tag: 'Connections' })
  async run(
    @Param('companyId', companyIdPipe) companyId: string,
    @Pass() pass: VendorPass,
  ): Promise<ConnectionReply> {
    return seenConnection(
      await this.bus.ask(checkConnection, { companyId }, { timeoutMs, watched: true }),
      pass,
    );
  }
}
