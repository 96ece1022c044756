import { Optional, Text } from '@assay/contracts';
import { BrandBody, type SavedBrand, showBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { brandDraftPreview } from '../brand-previews/brand-draft-preview.js';
import { PreviewedView } from '../brand-previews/previewed-view.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { checkInput } from '../edge/check-input.js';
import { previewPolicy } from '../page-door/mail-policy.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';

const tried = ['productName', 'accent', 'onAccent'] as const;

/** What the form sends: where it is looked at, and what is tried there instead of what is saved. */
export class BrandDraftForm extends PreviewedView {
  @Optional() @Text(100) form?: string;
  @Optional() @Text(80, 0) productName?: string;
  @Optional() @Text(7, 0) accent?: string;
  @Optional() @Text(7, 0) onAccent?: string;
}

@Controller('console/accounts/:accountId/brand-preview')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class PreviewBrandDraftFromConsole {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
  ) {}

  /** One page or mail of this account as it would look with what the form says; nothing is kept, and nothing on it runs. */
  @Post()
  @HttpCode(200)
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body() sent: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const form = checkInput(BrandDraftForm, sent, { strict: true });
    const body = checkInput(BrandBody, this.draft(form, await this.bus.ask(showBrand, { accountId })), {
      strict: true,
    });
    const { view = 'landing-ready', language = 'en' } = form;
    const shown = { accountId, view, language, body };
    const { html } = await brandDraftPreview(this.bus, this.config.PUBLIC_URL, shown);
    reply.header('content-security-policy', previewPolicy(this.config.PUBLIC_URL));
    reply.type('text/html; charset=utf-8');
    return html;
  }

  // What is left empty is as it is saved.
  private draft(form: BrandDraftForm, saved: SavedBrand): object {
    const { accountId: _whose, logo: _kept, revision: _counted, ...said } = saved;
    const given = tried.flatMap((name) => (form[name] ? [[name, form[name]]] : []));
    return { ...said, ...(Object.fromEntries(given) as object) };
  }
}
