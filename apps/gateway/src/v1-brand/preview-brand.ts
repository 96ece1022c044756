import { PreviewedLanguage } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { InputPipe } from '../edge/input.pipe.js';
import { mailPolicy } from '../page-door/mail-policy.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { gatherBrandPreview } from '../brand-previews/gather-brand-preview.js';

@Controller('v1/brand/preview')
@UseGuards(VendorGuard)
export class PreviewBrand {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
  ) {}

  /** What candidates of an account without a brand of its own see: the page and the mail, as saved this very moment; nothing on it runs. */
  @Get()
  @Needs('read', { accounts: 'all' })
  @ApiExcludeEndpoint()
  async run(
    @Query(new InputPipe(PreviewedLanguage)) { language = 'en' }: PreviewedLanguage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { brand, page } = await gatherBrandPreview(this.bus, this.config.PUBLIC_URL, { language });
    reply.header('content-security-policy', mailPolicy(brand)).type('text/html; charset=utf-8');
    return page;
  }
}
