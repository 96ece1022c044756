import { showAccount } from '@assay/contracts/consent';
import { previewTemplate, PreviewedLetter } from '@assay/contracts/notification';
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
    const { name: accountName } = await this.bus.ask(showAccount, { accountId });
    const brand = await this.brands.account(accountId);
    const which = letter === undefined ? {} : { letter };
    const asked = { accountId, templateId, accountName, brand, ...which };
    const { html } = await this.bus.ask(previewTemplate, asked);
    reply.header('content-security-policy', mailPolicy(brand)).type('text/html; charset=utf-8');
    return html;
  }
}
