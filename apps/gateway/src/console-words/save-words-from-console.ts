import type { Problem } from '@assay/contracts';
import { saveBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type BrandPlace, brandPlacePipe } from '../console-brands/brand-place.js';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { card } from '../console-markup/console-parts.js';
import { gatherWords } from './gather-words.js';
import { typedWords, withWords } from './words-form.js';
import { wordsPart, wordsPath } from './words-part.js';

@Controller(['console/brand/words', 'console/accounts/:accountId/brand/words'])
@UseGuards(ConsoleGuard)
@Needs({ permission: 'administer' })
export class SaveWordsFromConsole {
  constructor(private readonly bus: Bus) {}

  /** The brand says these words on this page in this language, unless somebody changed the brand since; all else of it stays. */
  @Post()
  async run(
    @Param(brandPlacePipe) place: BrandPlace,
    @Body() sent: unknown,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = typedWords(sent, place.named);
    const shown = { ...(await gatherWords(this.bus, place)), ...typed, typed };
    const again = (problem: Problem) => card('Words', wordsPart({ ...shown, problem }, visit));
    await actInConsole(reply, { visit, back: wordsPath(place, typed), again }, async () => {
      const ifVersion = [typed.revision ?? 'not said'];
      await withWords(typed, shown.saved, (body) =>
        this.bus.ask(saveBrand, { ...body, ...place.named, ifVersion }),
      );
      return 'worded';
    });
  }
}
