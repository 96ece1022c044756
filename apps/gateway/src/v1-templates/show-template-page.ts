import { PreviewedLetter } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BrandOf } from '../brands/brand-of.js';
import { InputPipe } from '../edge/input.pipe.js';
import { mailPolicy } from '../page-door/mail-policy.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { gatherTemplatePreview } from './gather-template-preview.js';
import { templateIdPipe } from './template-id.pipe.js';

@Controller('v1/accounts/:accountId/templates/:templateId/preview')
@UseGuards(VendorGuard)
export class ShowTemplatePage {
  constructor(
    private readonly bus: Bus,
    private readonly brands: BrandOf,
  ) {}

  /** A mail in the account's own words as a page, for people to look at; nothing on it runs, and nothing loads but the logo. */
  @Get()
  @Needs('read')
  @ApiExcludeEndpoint()
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('templateId', templateIdPipe) templateId: string,
    @Query(new InputPipe(PreviewedLetter)) { letter }: PreviewedLetter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = { accountId, templateId, letter };
    const { brand, preview } = await gatherTemplatePreview(this.bus, this.brands, asked);
    reply.header('content-security-policy', mailPolicy(brand)).type('text/html; charset=utf-8');
    return preview.html;
  }
}
