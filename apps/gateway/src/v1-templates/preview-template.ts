import { showAccount } from '@assay/contracts/consent';
import { previewTemplate, type TemplatePreview } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { templateIdPipe } from './template-id.pipe.js';

@Controller('v1/accounts/:accountId/templates/:templateId/preview')
@UseGuards(VendorGuard)
export class PreviewTemplate {
  constructor(private readonly bus: Bus) {}

  /** The subject and both parts of the mail as an invented candidate would read it; nothing is sent. */
  @Post()
  @Needs('read')
  @HttpCode(200)
  @Documented({ contract: previewTemplate, tag: 'Templates', problems: ['invalid-input'] })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('templateId', templateIdPipe) templateId: string,
  ): Promise<TemplatePreview> {
    const { name: accountName } = await this.bus.ask(showAccount, { accountId });
    return this.bus.ask(previewTemplate, { accountId, templateId, accountName });
  }
}
