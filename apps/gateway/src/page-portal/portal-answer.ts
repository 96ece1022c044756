import type { Html } from '@assay/runtime';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { sendPage } from '../page-door/send-page.js';
import { portalScript } from '../portal-markup/portal-script.js';

/** Sends a portal page, which only the vendor's product may frame, and nobody where it is not named. */
export function sendPortalPage(
  reply: FastifyReply,
  { VENDOR_APP_ORIGINS: framers }: GatewayConfig,
  { theme, ...content }: { title: string; body: Html; status?: number; theme?: 'dark' | undefined },
): FastifyReply {
  return sendPage(reply, {
    ...content,
    layout: 'site',
    theme: theme ?? 'light',
    framers,
    calls: true,
    script: portalScript,
  });
}
