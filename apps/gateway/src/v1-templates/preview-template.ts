import { previewTemplate, PreviewedLetter, type TemplatePreview } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Controller, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { BrandOf } from '../brands/brand-of.js';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { gatherTemplatePreview } from './gather-template-preview.js';
import { templateIdPipe } from './template-id.pipe.js';

@Controller('v1/accounts/:accountId/templates/:templateId/preview')
@UseGuards(VendorGuard)
export class PreviewTemplate {
  constructor(
    private readonly bus: Bus,
    private readonly brands: BrandOf,
  ) {}

  /** The subject and both parts of the mail as an invented candidate would read it; nothing is sent. */
  @Post()
  @Needs('read')
  @HttpCode(200)
  @Documented({
    contract: previewTemplate,
    tag: 'Templates',
    query: PreviewedLetter,
    problems: ['invalid-input'],
  })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('templateId', templateIdPipe) templateId: string,
    @Query(new InputPipe(PreviewedLetter)) { letter }: PreviewedLetter,
  ): Promise<TemplatePreview> {
    const { preview } = await gatherTemplatePreview(this.bus, this.brands, { accountId, templateId, letter });
    return preview;
  }
}
