import type { FastifyReply } from 'fastify';
import type { GatewayConfig } from '../app.config.js';
import { audienceOf } from './audience.js';

const year = 31_536_000;
const consentPage = /^\/sr\/integration(\/|\?|$)/;

const closed = "default-src 'none'; base-uri 'none'; form-action 'none'";
const docs =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Sets the headers every answer has; a page that may do more replaces its own. */
export function answerHeaders(url: string, config: Readonly<GatewayConfig>, reply: FastifyReply): void {
  const policy = audienceOf(url) === 'docs' ? docs : closed;
  // Only the consent page lives in a frame, and only in SmartRecruiters'; also when it has to show a problem.
  const framers = consentPage.test(url) ? config.SMARTRECRUITERS_APP_ORIGINS.join(' ') : "'none'";
  reply.headers({
    'content-security-policy': `${policy}; frame-ancestors ${framers}`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'x-robots-tag': 'noindex',
    'cache-control': 'no-store',
  });
  if (config.PUBLIC_URL.startsWith('https:')) reply.header('strict-transport-security', `max-age=${year}`);
}
