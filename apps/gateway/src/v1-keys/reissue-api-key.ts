import { type CreatedApiKey, reissueApiKey } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Param, Post, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe, keyIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/api-keys')
@UseGuards(VendorGuard)
export class ReissueApiKey {
  constructor(private readonly bus: Bus) {}

  /** A new key instead of an old one; connections made with the old one live on. */
  @Post(':keyId/reissue')
  @Needs('keys')
  @Documented({ contract: reissueApiKey, tag: 'API keys', status: 201, problems: ['invalid-input'] })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('keyId', keyIdPipe) keyId: string,
  ): Promise<CreatedApiKey> {
    return this.bus.ask(reissueApiKey, { accountId, keyId });
  }
}
