import type { Problem } from '@assay/contracts';
import { showAccount } from '@assay/contracts/consent';
import { saveTemplate } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { card } from '../console-markup/console-parts.js';
import { InputPipe } from '../edge/input.pipe.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { templateIdPipe } from '../v1-templates/template-id.pipe.js';
import { savedTemplate } from './saved-template.js';
import { TemplateForm, templateLabels, withTemplate } from './template-form.js';
import { templatePart, templatePath } from './template-part.js';

@Controller('console/accounts/:accountId/templates/:templateId')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'administer' })
export class SaveTemplateFromConsole {
  constructor(private readonly bus: Bus) {}

  /** What names the template is written in these words from now on, unless somebody changed it since. */
  @Post()
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('templateId', templateIdPipe) templateId: string,
    @Body(new InputPipe(TemplateForm)) typed: TemplateForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.bus.ask(showAccount, { accountId });
    const named = { accountId, templateId };
    const shown = { ...named, typed, saved: await savedTemplate(this.bus, named) };
    const again = (problem: Problem) => card('Words of mails', templatePart({ ...shown, problem }, visit));
    const from = { visit, back: templatePath(named), again, labels: templateLabels };
    await actInConsole(reply, from, async () => {
      const ifVersion = [typed.version ?? 'not said'];
      await withTemplate(typed, (words) => this.bus.ask(saveTemplate, { ...words, ...named, ifVersion }));
      return 'written';
    });
  }
}
