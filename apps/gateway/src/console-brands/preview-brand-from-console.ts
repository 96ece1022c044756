import { PreviewedLanguage } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { InputPipe } from '../edge/input.pipe.js';
import { mailPolicy } from '../page-door/mail-policy.js';
import { gatherBrandPreview } from '../brand-previews/gather-brand-preview.js';
import { type BrandPlace, brandPlacePipe } from './brand-place.js';

@Controller(['console/brand-preview', 'console/accounts/:accountId/brand-preview'])
@UseGuards(ConsoleGuard)
export class PreviewBrandFromConsole {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
  ) {}

  /** What a candidate of this account, or of one without a brand of its own, sees: the page and the mail; nothing on it runs. */
  @Get()
  async run(
    @Param(brandPlacePipe) { named }: BrandPlace,
    @Query(new InputPipe(PreviewedLanguage)) { language = 'en' }: PreviewedLanguage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { brand, page } = await gatherBrandPreview(this.bus, this.config.PUBLIC_URL, {
      ...named,
      language,
    });
    reply.header('content-security-policy', mailPolicy(brand)).type('text/html; charset=utf-8');
    return page;
  }
}
