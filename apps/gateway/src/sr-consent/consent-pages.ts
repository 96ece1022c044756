import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { BrandOf } from '../brands/brand-of.js';
import { sendPage } from '../page-door/send-page.js';
import type { ConsentAnswer } from './consent-answer.js';

/** Sends pages that only SmartRecruiters may frame, under the brand of the installation. */
@Injectable()
export class ConsentPages {
  constructor(
    private readonly brands: BrandOf,
    private readonly config: GatewayConfig,
  ) {}

  async send(reply: FastifyReply, { formTarget, ...answer }: ConsentAnswer): Promise<void> {
    const formOrigins = formTarget === undefined ? [] : [new URL(formTarget).origin];
    const framers = this.config.SMARTRECRUITERS_APP_ORIGINS;
    await sendPage(reply, { ...answer, framers, formOrigins, brand: await this.brands.account() });
  }
}
