import { type ApiKeyValue, showApiKey } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe, keyIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/api-keys')
@UseGuards(VendorGuard)
export class ShowApiKey {
  constructor(private readonly bus: Bus) {}

  /** The key itself, as long as no company was connected with it. */
  @Get(':keyId/value')
  @Needs('keys')
  @Documented({ contract: showApiKey, tag: 'API keys', problems: ['invalid-input'] })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('keyId', keyIdPipe) keyId: string,
  ): Promise<ApiKeyValue> {
    return this.bus.ask(showApiKey, { accountId, keyId });
  }
}
