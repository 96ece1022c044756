import { BrandBody, showBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { brandDraftPreview } from '../brand-previews/brand-draft-preview.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { checkInput } from '../edge/check-input.js';
import { previewPolicy } from '../page-door/mail-policy.js';
import { type BrandPlace, brandPlacePipe } from './brand-place.js';
import { brandDraft, BrandForm } from './brand-form.js';

@Controller(['console/brand-preview', 'console/accounts/:accountId/brand-preview'])
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class PreviewBrandDraftFromConsole {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
  ) {}

  /** One page or mail of this account, or of the installation, as it would look with what the form says; nothing is kept, and nothing on it runs. */
  @Post()
  @HttpCode(200)
  async run(
    @Param(brandPlacePipe) { named }: BrandPlace,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const form = checkInput(BrandForm, sent, { strict: true });
    const body = checkInput(BrandBody, brandDraft(form, await this.bus.ask(showBrand, named)), {
      strict: true,
    });
    const { view = 'landing-ready', language = 'en' } = form;
    const shown = { ...named, view, language, body };
    const { html } = await brandDraftPreview(this.bus, this.config.PUBLIC_URL, shown);
    reply.header('content-security-policy', previewPolicy(this.config.PUBLIC_URL));
    reply.type('text/html; charset=utf-8');
    return html;
  }
}
