import type { FastifyReply } from 'fastify';
import { type Page, page, scriptSource, styleSource } from './page.js';

/** A page within another product, and what its browser allows it. */
export interface FramedPage extends Omit<Page, 'language' | 'direction' | 'layout'> {
  readonly status: number;
  /** Who may frame it; nobody where there is no origin. */
  readonly framers: readonly string[];
  /** Where its forms may end besides our own addresses. */
  readonly formOrigins?: readonly string[];
  /** Its script may call us. */
  readonly calls?: boolean;
}

/** Sends a page that only its framers may frame, that runs no script but its own, and that is never stored. */
export function sendFramedPage(reply: FastifyReply, framed: FramedPage): FastifyReply {
  const { status, framers, formOrigins = [], calls = false, ...content } = framed;
  const policy = [
    "default-src 'none'",
    `style-src ${styleSource}`,
    ...(content.script === undefined ? [] : [`script-src ${scriptSource(content.script)}`]),
    ...(calls ? ["connect-src 'self'"] : []),
    // Chromium applies form-action to where a form's answer redirects, too.
    ["form-action 'self'", ...formOrigins].join(' '),
    `frame-ancestors ${framers.join(' ') || "'none'"}`,
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
