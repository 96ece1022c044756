import type { Brand } from '@assay/brand';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { BrandOf } from '../brands/brand-of.js';
import { consentTexts } from '../consent-texts/consent-languages.js';
import type { ConsentTexts } from '../consent-texts/consent-texts.js';
import { inWordsOf } from '../page-languages/own-words.js';
import { sendPage } from '../page-door/send-page.js';
import type { ConsentAnswer } from './consent-answer.js';

/** In which language somebody connects, and under which brand: whose account it is, nobody knows yet. */
export interface ConsentVisit {
  readonly texts: ConsentTexts;
  readonly brand: Brand;
}

/** Sends pages that only SmartRecruiters may frame, under the brand of the installation. */
@Injectable()
export class ConsentPages {
  constructor(
    private readonly brands: BrandOf,
    private readonly config: GatewayConfig,
  ) {}

  /** How whoever asks is spoken to. */
  async visit({ headers }: FastifyRequest): Promise<ConsentVisit> {
    const texts = consentTexts.for({ browser: headers['accept-language'] });
    const brand = await this.brands.account();
    return { texts: inWordsOf(brand, 'consent', texts), brand };
  }

  async send(
    reply: FastifyReply,
    { formTarget, ...answer }: ConsentAnswer,
    { texts: { language, direction }, brand }: ConsentVisit,
  ): Promise<void> {
    const formOrigins = formTarget === undefined ? [] : [new URL(formTarget).origin];
    const framers = this.config.SMARTRECRUITERS_APP_ORIGINS;
    await sendPage(reply, { ...answer, language, direction, framers, formOrigins, brand });
  }
}
