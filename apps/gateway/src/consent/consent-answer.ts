import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { type Page, page, scriptSource, styleSource } from '../page.js';

/** A page of the consent flow and how it is sent. */
export interface ConsentAnswer extends Omit<Page, 'language' | 'direction' | 'layout'> {
  readonly status: number;
  /** An address outside that the page's form may end at. */
  readonly formTarget?: string;
}

/** Sends a page that only SmartRecruiters may frame, that runs no script but its own, and that is never stored. */
export function sendConsentPage(
  reply: FastifyReply,
  config: GatewayConfig,
  answer: ConsentAnswer,
): FastifyReply {
  const { status, formTarget, ...content } = answer;
  const policy = [
    "default-src 'none'",
    `style-src ${styleSource}`,
    ...(content.script === undefined ? [] : [`script-src ${scriptSource(content.script)}`]),
    // Chromium applies form-action to where a form's answer redirects, too.
    `form-action 'self'${formTarget === undefined ? '' : ` ${new URL(formTarget).origin}`}`,
    `frame-ancestors ${config.SMARTRECRUITERS_APP_ORIGINS.join(' ')}`,
    "base-uri 'none'",
  ];
  return (
    reply
      .status(status)
      .header('content-security-policy', policy.join('; '))
      // Not no-referrer: with it Chromium sends `Origin: null` for our own forms, and we want to see that they are ours.
      .header('referrer-policy', 'same-origin')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page({ language: 'en', direction: 'ltr', layout: 'widget', ...content }))
  );
}
