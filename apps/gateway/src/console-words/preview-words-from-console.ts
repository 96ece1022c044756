import type { Problem } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { brandDraftPreview } from '../brand-previews/brand-draft-preview.js';
import { type BrandPlace, brandPlacePipe } from '../console-brands/brand-place.js';
import { orSayWhyNot } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { card } from '../console-markup/console-parts.js';
import { previewPolicy } from '../page-door/mail-policy.js';
import { gatherWords } from './gather-words.js';
import { typedWords, withWords } from './words-form.js';
import { wordsPart, wordsPath } from './words-part.js';

@Controller(['console/brand/words/preview', 'console/accounts/:accountId/brand/words/preview'])
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class PreviewWordsFromConsole {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
  ) {}

  /** A page as it would read with these words; nothing is kept, and nothing on it runs. */
  @Post()
  @HttpCode(200)
  async run(
    @Param(brandPlacePipe) place: BrandPlace,
    @Body() sent: unknown,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = typedWords(sent, place.named);
    const shown = { ...(await gatherWords(this.bus, place)), ...typed, typed };
    const again = (problem: Problem) => card('Words', wordsPart({ ...shown, problem }, visit));
    await orSayWhyNot(reply, { visit, back: wordsPath(place, typed), again }, async () => {
      const { view = 'landing-ready', language } = typed;
      const { html } = await withWords(typed, shown.saved, (body) =>
        brandDraftPreview(this.bus, this.config.PUBLIC_URL, { ...place.named, view, language, body }),
      );
      reply.header('content-security-policy', previewPolicy(this.config.PUBLIC_URL));
      await reply.type('text/html; charset=utf-8').send(html);
    });
  }
}
