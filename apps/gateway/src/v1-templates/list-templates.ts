import { showAccount } from '@assay/contracts/consent';
import { listTemplates, type TemplateList, TemplateSelection } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/templates')
@UseGuards(VendorGuard)
export class ListTemplates {
  constructor(private readonly bus: Bus) {}

  /** The mails that there are, by kind and language, and which of them the account has own words for, page by page. */
  @Get()
  @Needs('read')
  @Documented({
    contract: listTemplates,
    tag: 'Templates',
    query: TemplateSelection,
    problems: ['account-not-found'],
  })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Query(new InputPipe(TemplateSelection, { fromText: true })) query: TemplateSelection,
  ): Promise<TemplateList> {
    await this.bus.ask(showAccount, { accountId });
    return this.bus.ask(listTemplates, { ...query, accountId });
  }
}
