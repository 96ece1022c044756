import { revokeApiKey } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Delete, HttpCode, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe, keyIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/api-keys')
@UseGuards(VendorGuard)
export class RevokeApiKey {
  constructor(private readonly bus: Bus) {}

  /** The key opens nothing any more; connections made with it live on. */
  @Delete(':keyId')
  @Needs('keys')
  @HttpCode(204)
  @Documented({ contract: revokeApiKey, tag: 'API keys', problems: ['invalid-input'] })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('keyId', keyIdPipe) keyId: string,
  ): Promise<void> {
    await this.bus.ask(revokeApiKey, { accountId, keyId });
  }
}
