import { Problem, type ProblemCode, Text } from '@assay/contracts';
import { checkApiKey } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { writeOnTrail } from '../audit/audit-notes.js';
import { InputPipe } from '../edge/input.pipe.js';
import { confirmPage } from './confirm-page.js';
import type { ConsentAnswer } from './consent-answer.js';
import { ConsentPages, type ConsentVisit } from './consent-pages.js';
import { ConsentThrottleGuard } from './consent-throttle.guard.js';
import { failurePage } from './failure-page.js';
import { keyPage } from './key-page.js';
import { OwnFormGuard } from '../page-door/own-form.guard.js';

/** What the page that asks for the key sends. */
export class KeyForm {
  @Text(4000) flow: string;
  /** For the page to show again; what counts is in the flow. */
  @Text(128) companyId: string;
  @Text(256, 0) apiKey: string;
}

/** What another key can put right, on the same page. */
const aboutTheKey: readonly ProblemCode[] = [
  'api-key-refused',
  'api-key-in-use',
  'api-key-of-another-company',
  'company-reserved',
];

@Controller('sr/integration/key')
@UseGuards(ConsentThrottleGuard, OwnFormGuard)
export class CheckConsentKey {
  constructor(
    private readonly bus: Bus,
    private readonly pages: ConsentPages,
  ) {}

  /** Shows whose key it is and what would be connected to what, or the page again with what is wrong with the key. */
  @Post()
  async run(@Body(new InputPipe(KeyForm)) form: KeyForm, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.pages.visit(reply.request);
    await this.pages.send(reply, await this.answer(form, reply, visit), visit);
  }

  private async answer(
    { flow, companyId, apiKey: pasted }: KeyForm,
    { request }: FastifyReply,
    visit: ConsentVisit,
  ): Promise<ConsentAnswer> {
    const apiKey = bareKey(pasted);
    try {
      // An empty field is no try.
      if (apiKey === '') throw new Problem('api-key-refused');
      const preview = await this.bus.ask(checkApiKey, { flow, apiKey });
      await writeOnTrail(request, { companyId: preview.companyId, accountId: preview.accountId });
      return confirmPage(preview, visit);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (!aboutTheKey.includes(error.code) && error.code !== 'unavailable') return failurePage(error, visit);
      return keyPage({ companyId, flow, error }, visit);
    }
  }
}

// What comes along when a key is copied out of a mail or a document: blanks, line breaks and other invisible characters
// anywhere, quotes and punctuation around it. A key has none of them.
function bareKey(pasted: string): string {
  return pasted.replace(/[\s\p{C}]+/gu, '').replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '');
}
