import { listWebhooks, type WebhookPage, WebhookSelection } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/webhooks')
@UseGuards(VendorGuard)
export class ListWebhooks {
  constructor(private readonly bus: Bus) {}

  /** What an account was or is to be told, newest first, with every try. */
  @Get()
  @Needs('read')
  @Documented({ contract: listWebhooks, tag: 'Webhooks', query: WebhookSelection })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Query(new InputPipe(WebhookSelection, { fromText: true })) query: WebhookSelection,
  ): Promise<WebhookPage> {
    return this.bus.ask(listWebhooks, { ...query, accountId });
  }
}
