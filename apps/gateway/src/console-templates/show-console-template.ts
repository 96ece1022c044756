import { showAccount } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { html } from '@assay/runtime';
import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { saidOf } from '../console-door/console-actions.js';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { accountPath } from '../console-markup/account-path.js';
import { card } from '../console-markup/console-parts.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { templateIdPipe } from '../v1-templates/template-id.pipe.js';
import { savedTemplate } from './saved-template.js';
import { templatePart } from './template-part.js';

@Controller('console/accounts/:accountId/templates')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class ShowConsoleTemplate {
  constructor(private readonly bus: Bus) {}

  /** What an account writes to candidates in its own words, under this name, which nobody has to have saved yet. */
  @Get()
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Query('templateId') asked: unknown,
    @Query('said') said: unknown,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const templateId = templateIdPipe.transform(typeof asked === 'string' ? asked : '', { type: 'query' });
    const { name } = await this.bus.ask(showAccount, { accountId });
    const named = { accountId, templateId };
    const shown = { ...named, saved: await savedTemplate(this.bus, named) };
    const body = html`<h1><bdi>${templateId}</bdi></h1>
      <p class="soft">
        ${shown.saved ? 'Packages and fields that name it are written to in these words.' : 'Nobody saved it yet: what names it is sent in our words.'}
      </p>
      ${card('Words of mails', templatePart(shown, visit))}`;
    await sendConsolePage(reply, {
      title: templateId,
      body,
      reader: visit,
      crumbs: [
        ['Orders', '/console'],
        [name, accountPath(accountId)],
      ],
      said: saidOf(said),
    });
  }
}
