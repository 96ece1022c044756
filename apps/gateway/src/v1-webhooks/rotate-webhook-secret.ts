import { type AccountReply, rotateWebhookSecret } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/webhook-secret/rotation')
@UseGuards(VendorGuard)
export class RotateWebhookSecret {
  constructor(private readonly bus: Bus) {}

  /** A new webhook secret; the one before signs as well for another day. */
  @Post()
  @Needs('keys')
  @HttpCode(200)
  @Documented({ contract: rotateWebhookSecret, tag: 'Webhooks', problems: ['invalid-input'] })
  run(@Param('accountId', accountIdPipe) accountId: string): Promise<AccountReply> {
    return this.bus.ask(rotateWebhookSecret, { accountId });
  }
}
