import { replayWebhook, type Webhook } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { webhookIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/webhooks/:webhookId/replay')
@UseGuards(VendorGuard)
export class ReplayWebhook {
  constructor(private readonly bus: Bus) {}

  /** A webhook is sent again, under the same id. */
  @Post()
  @Needs('write')
  @HttpCode(200)
  @Documented({ contract: replayWebhook, tag: 'Webhooks' })
  run(@Param('webhookId', webhookIdPipe) webhookId: string): Promise<Webhook> {
    return this.bus.ask(replayWebhook, { webhookId });
  }
}
