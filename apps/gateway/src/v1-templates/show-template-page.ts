import { showAccount } from '@assay/contracts/consent';
import { previewTemplate } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Controller, Get, Header, Param, UseGuards } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { templateIdPipe } from './template-id.pipe.js';

// A mail has its styles in place and nothing else; the same words on a page of ours may do no more than in a mailbox.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'; sandbox";

@Controller('v1/accounts/:accountId/templates/:templateId/preview')
@UseGuards(VendorGuard)
export class ShowTemplatePage {
  constructor(private readonly bus: Bus) {}

  /** The invitation in the account's own words as a page, for people to look at; nothing on it runs or loads. */
  @Get()
  @Needs('read')
  @ApiExcludeEndpoint()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', policy)
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('templateId', templateIdPipe) templateId: string,
  ): Promise<string> {
    const { name: accountName } = await this.bus.ask(showAccount, { accountId });
    return (await this.bus.ask(previewTemplate, { accountId, templateId, accountName })).html;
  }
}
