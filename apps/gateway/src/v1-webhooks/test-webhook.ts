import { testWebhook, type Webhook } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { OnceId } from '../v1-door/answer-once.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/webhooks/test')
@UseGuards(VendorGuard)
export class TestWebhook {
  constructor(private readonly bus: Bus) {}

  /** A webhook that tells of nothing goes to the account’s address; its tries are listed like all others. */
  @Post()
  @Needs('write')
  @HttpCode(200)
  @Documented({ contract: testWebhook, tag: 'Webhooks', once: true })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @OnceId() webhookId: string | undefined,
  ): Promise<Webhook> {
    return this.bus.ask(testWebhook, { accountId, ...(webhookId ? { webhookId } : {}) });
  }
}
