import { ApiKeyBody, type CreatedApiKey, createApiKey } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { OnceId } from '../v1-door/answer-once.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/api-keys')
@UseGuards(VendorGuard)
export class CreateApiKey {
  constructor(private readonly bus: Bus) {}

  /** A new API key for an account, readable in this answer only. */
  @Post()
  @Needs('keys')
  @Documented({
    contract: createApiKey,
    tag: 'API keys',
    status: 201,
    optionalBody: ApiKeyBody,
    problems: ['invalid-input'],
  })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(ApiKeyBody, { empty: 'allowed' })) body: ApiKeyBody,
    @OnceId() keyId: string | undefined,
  ): Promise<CreatedApiKey> {
    return this.bus.ask(createApiKey, { ...body, accountId, ...(keyId ? { keyId } : {}) });
  }
}
