import { BrandBody, saveBrand, showBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { html } from '@assay/runtime';
import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { card } from '../console-markup/console-parts.js';
import { checkInput } from '../edge/check-input.js';
import { InputPipe } from '../edge/input.pipe.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { brandPart } from './account-look-parts.js';
import { accountPath } from './account-page.js';
import { brandDraftPart } from './brand-draft-part.js';
import { brandDraft, BrandForm, brandLabels } from './brand-form.js';

@Controller('console/accounts/:accountId/brand')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'administer' })
export class SaveBrandFromConsole {
  constructor(private readonly bus: Bus) {}

  /** The account's brand is what the form says, unless somebody changed it since; its logo and own words stay. */
  @Post()
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(BrandForm)) typed: BrandForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const saved = await this.bus.ask(showBrand, { accountId });
    const path = accountPath(accountId);
    const again = html`<div class="columns">
      <div>${card('Change the brand', brandDraftPart({ saved, typed }, path, visit))}</div>
      <div>${card('As it is saved', brandPart(saved, path))}</div>
    </div>`;
    await actInConsole(reply, { visit, back: path, again, labels: brandLabels }, async () => {
      const body = checkInput(BrandBody, brandDraft(typed, saved), { strict: true });
      await this.bus.ask(saveBrand, { ...body, accountId, ifVersion: [typed.revision ?? 'not said'] });
      return 'branded';
    });
  }
}
