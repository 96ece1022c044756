import { removeTemplate } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Controller, Delete, HttpCode, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { IfMatch, type WantedVersions } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { templateIdPipe } from './template-id.pipe.js';

@Controller('v1/accounts/:accountId/templates/:templateId')
@UseGuards(VendorGuard)
export class RemoveTemplate {
  constructor(private readonly bus: Bus) {}

  /** What names the template is sent in our own words again; repeating it changes nothing. */
  @Delete()
  @Needs('write')
  @HttpCode(204)
  @Documented({ contract: removeTemplate, tag: 'Templates', problems: ['invalid-input'] })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('templateId', templateIdPipe) templateId: string,
    @IfMatch() wanted: WantedVersions,
  ): Promise<void> {
    await this.bus.ask(removeTemplate, { accountId, templateId, ...wanted });
  }
}
