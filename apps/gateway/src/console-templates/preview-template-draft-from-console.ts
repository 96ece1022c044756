import type { Problem } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BrandOf } from '../brands/brand-of.js';
import { orSayWhyNot } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { card } from '../console-markup/console-parts.js';
import { InputPipe } from '../edge/input.pipe.js';
import { mailPolicy } from '../page-door/mail-policy.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { gatherTemplatePreview } from '../v1-templates/gather-template-preview.js';
import { templateIdPipe } from '../v1-templates/template-id.pipe.js';
import { savedTemplate } from './saved-template.js';
import { TemplateForm, templateLabels, withTemplate } from './template-form.js';
import { templatePart, templatePath } from './template-part.js';

@Controller('console/accounts/:accountId/templates/:templateId/preview')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class PreviewTemplateDraftFromConsole {
  constructor(
    private readonly bus: Bus,
    private readonly brands: BrandOf,
  ) {}

  /** One mail as an invented candidate would read it in these words; nothing is kept or sent, and nothing on it runs. */
  @Post()
  @HttpCode(200)
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('templateId', templateIdPipe) templateId: string,
    @Body(new InputPipe(TemplateForm)) typed: TemplateForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const named = { accountId, templateId };
    const shown = { ...named, typed, saved: await savedTemplate(this.bus, named) };
    const again = (problem: Problem) => card('Words of mails', templatePart({ ...shown, problem }, visit));
    const from = { visit, back: templatePath(named), again, labels: templateLabels };
    await orSayWhyNot(reply, from, async () => {
      const { brand, preview } = await withTemplate(typed, (draft) =>
        gatherTemplatePreview(this.bus, this.brands, { ...named, letter: typed.letter, draft }),
      );
      reply.header('content-security-policy', mailPolicy(brand)).type('text/html; charset=utf-8');
      await reply.send(preview.html);
    });
  }
}
