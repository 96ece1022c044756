import { type ApiKeyList, listApiKeys } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/api-keys')
@UseGuards(VendorGuard)
export class ListApiKeys {
  constructor(private readonly bus: Bus) {}

  /** The API keys of an account, newest first, without their values. */
  @Get()
  @Needs('read')
  @Documented({ contract: listApiKeys, tag: 'API keys', problems: ['invalid-input'] })
  run(@Param('accountId', accountIdPipe) accountId: string): Promise<ApiKeyList> {
    return this.bus.ask(listApiKeys, { accountId });
  }
}
