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
import { brandPart } from './brand-parts.js';
import { type BrandPlace, brandPlacePipe } from './brand-place.js';
import { brandDraftPart } from './brand-draft-part.js';
import { brandDraft, BrandForm, brandLabels } from './brand-form.js';

@Controller(['console/brand', 'console/accounts/:accountId/brand'])
@UseGuards(ConsoleGuard)
@Needs({ permission: 'administer' })
export class SaveBrandFromConsole {
  constructor(private readonly bus: Bus) {}

  /** The brand of the account, or of the installation, is what the form says, unless somebody changed it since; its logo and own words stay. */
  @Post()
  async run(
    @Param(brandPlacePipe) place: BrandPlace,
    @Body(new InputPipe(BrandForm)) typed: BrandForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const saved = await this.bus.ask(showBrand, place.named);
    const again = html`<div class="columns">
      <div>${card('Change the brand', brandDraftPart({ saved, typed }, place, visit))}</div>
      <div>${card('As it is saved', brandPart(saved, place))}</div>
    </div>`;
    await actInConsole(reply, { visit, back: place.page, again, labels: brandLabels }, async () => {
      const body = checkInput(BrandBody, brandDraft(typed, saved), { strict: true });
      await this.bus.ask(saveBrand, { ...body, ...place.named, ifVersion: [typed.revision ?? 'not said'] });
      return 'branded';
    });
  }
}
