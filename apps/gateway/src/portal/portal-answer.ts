import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { type Html, page, scriptSource, styleSource } from '../page.js';
import { portalScript } from './portal-script.js';

/** Sends a portal page, which only the vendor's product may frame and which is never stored. */
export function sendPortalPage(
  reply: FastifyReply,
  config: GatewayConfig,
  { title, body, status = 200 }: { title: string; body: Html; status?: number },
): FastifyReply {
  const policy = [
    "default-src 'none'",
    `style-src ${styleSource}`,
    `script-src ${scriptSource(portalScript)}`,
    "connect-src 'self'",
    "form-action 'self'",
    `frame-ancestors ${framersOf(config)}`,
    "base-uri 'none'",
  ];
  return (
    reply
      .status(status)
      .header('content-security-policy', policy.join('; '))
      // Not no-referrer, with which browsers send `Origin: null` for our own forms.
      .header('referrer-policy', 'same-origin')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page({ language: 'en', direction: 'ltr', layout: 'widget', title, body, script: portalScript }))
  );
}

/** Who may frame the portal page: the vendor's product, and nobody where it is not named. */
function framersOf({ VENDOR_APP_ORIGINS: origins }: Pick<GatewayConfig, 'VENDOR_APP_ORIGINS'>): string {
  return origins.length === 0 ? "'none'" : origins.join(' ');
}
