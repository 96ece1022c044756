import { BrandBody, draftBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { brandDraftPreview } from '../brand-previews/brand-draft-preview.js';
import { BrandPreview, PreviewedView } from '../brand-previews/previewed-view.js';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { IfMatch, type WantedVersions } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/brand/preview')
@UseGuards(VendorGuard)
export class PreviewAccountBrandDraft {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
  ) {}

  /** One page or mail as it would look if this were saved for the account, over the installation’s brand; the body is that of PUT, and nothing is kept or sent. */
  @Post()
  @Needs('read')
  @HttpCode(200)
  @Documented({
    id: 'previewAccountBrandDraft',
    contract: draftBrand,
    tag: 'Brand',
    summary: 'See a page or a mail under a brand of an account that is not saved',
    answer: BrandPreview,
    query: PreviewedView,
    problems: ['invalid-input'],
  })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(BrandBody)) body: BrandBody,
    @Query(new InputPipe(PreviewedView)) shown: PreviewedView,
    @IfMatch() wanted: WantedVersions,
  ): Promise<BrandPreview> {
    return brandDraftPreview(this.bus, this.config.PUBLIC_URL, { ...shown, ...wanted, body, accountId });
  }
}
