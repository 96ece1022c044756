import { type ReplayedWebhooks, replayWebhooks, ReplayWebhooksBody } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/webhooks/replay')
@UseGuards(VendorGuard)
export class ReplayWebhooks {
  constructor(private readonly bus: Bus) {}

  /** Everything the account did not take since then is sent again. */
  @Post()
  @Needs('write')
  @HttpCode(200)
  @Documented({ contract: replayWebhooks, tag: 'Webhooks', problems: ['invalid-input'] })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(ReplayWebhooksBody)) body: ReplayWebhooksBody,
  ): Promise<ReplayedWebhooks> {
    return this.bus.ask(replayWebhooks, { ...body, accountId });
  }
}
