import { type AccountReply, endPreviousWebhookSecret } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Delete, HttpCode, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/webhook-secret/previous')
@UseGuards(VendorGuard)
export class EndPreviousWebhookSecret {
  constructor(private readonly bus: Bus) {}

  /** The webhook secret before the present one signs nothing from now on. */
  @Delete()
  @Needs('keys')
  @HttpCode(200)
  @Documented({ contract: endPreviousWebhookSecret, tag: 'Webhooks', problems: ['invalid-input'] })
  run(@Param('accountId', accountIdPipe) accountId: string): Promise<AccountReply> {
    return this.bus.ask(endPreviousWebhookSecret, { accountId });
  }
}
