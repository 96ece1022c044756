import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { type SentPage, sendPage } from '../page-door/send-page.js';

/** A page of the consent flow and how it is sent. */
export interface ConsentAnswer extends Omit<SentPage, 'framers' | 'formOrigins' | 'calls'> {
  /** An address outside that the page's form may end at. */
  readonly formTarget?: string;
}

/** Sends a page that only SmartRecruiters may frame. */
export function sendConsentPage(
  reply: FastifyReply,
  { SMARTRECRUITERS_APP_ORIGINS: framers }: GatewayConfig,
  { formTarget, ...answer }: ConsentAnswer,
): FastifyReply {
  const formOrigins = formTarget === undefined ? [] : [new URL(formTarget).origin];
  return sendPage(reply, { ...answer, framers, formOrigins });
}
