import { Bus } from '@assay/messaging';
import { html } from '@assay/runtime';
import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type BrandPlace, brandPlacePipe } from '../console-brands/brand-place.js';
import { saidOf } from '../console-door/console-actions.js';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { card } from '../console-markup/console-parts.js';
import { checkInput } from '../edge/check-input.js';
import { gatherWords } from './gather-words.js';
import { WordsPlace } from './words-form.js';
import { wordsChoice, wordsPart } from './words-part.js';

@Controller(['console/brand/words', 'console/accounts/:accountId/brand/words'])
@UseGuards(ConsoleGuard)
export class ShowConsoleWords {
  constructor(private readonly bus: Bus) {}

  /** What a page says in one language, in the brand's own words and in those that stand where it has none. */
  @Get()
  async run(
    @Param(brandPlacePipe) place: BrandPlace,
    @Query() { said, ...query }: Record<string, unknown>,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { part = 'landing', language = 'en' } = checkInput(WordsPlace, query, { strict: true });
    const shown = { ...(await gatherWords(this.bus, place)), part, language };
    const body = html`<h1>Words on pages</h1>
      <p class="soft">
        What is empty is as it says below it. Buttons and what a company consents to are ours.
      </p>
      ${card('Which', wordsChoice(shown))} ${card('Words', wordsPart(shown, visit))}`;
    const title = 'Words on pages';
    const crumbs = above(place);
    await sendConsolePage(reply, { title, body, reader: visit, crumbs, said: saidOf(said) });
  }
}

function above({ named: { accountId }, page }: BrandPlace): (readonly [text: string, path: string])[] {
  if (accountId === undefined) return [['Brand', page]];
  return [
    ['Orders', '/console'],
    [accountId, page],
  ];
}
