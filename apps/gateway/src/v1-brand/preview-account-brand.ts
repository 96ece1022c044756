import { PreviewedLanguage } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { InputPipe } from '../edge/input.pipe.js';
import { mailPolicy } from '../page-door/mail-policy.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { gatherBrandPreview } from '../brand-previews/gather-brand-preview.js';

@Controller('v1/accounts/:accountId/brand/preview')
@UseGuards(VendorGuard)
export class PreviewAccountBrand {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
  ) {}

  /** What a candidate of this account sees: the page and the mail, as saved this very moment; nothing on it runs. */
  @Get()
  @Needs('read')
  @ApiExcludeEndpoint()
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Query(new InputPipe(PreviewedLanguage)) { language = 'en' }: PreviewedLanguage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const preview = { accountId, language };
    const { brand, page } = await gatherBrandPreview(this.bus, this.config.PUBLIC_URL, preview);
    reply.header('content-security-policy', mailPolicy(brand)).type('text/html; charset=utf-8');
    return page;
  }
}
