import type { FastifyReply } from 'fastify';
import { type ConsolePage, consolePage } from '../console-markup/console-page.js';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  // The logos that we drew.
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Sends a page of the console, which nobody may frame and which runs nothing but our file. */
export function sendConsolePage(
  reply: FastifyReply,
  { status = 200, ...page }: ConsolePage & { readonly status?: number },
): FastifyReply {
  return (
    reply
      .status(status)
      .header('content-security-policy', policy)
      // As on the portal page: with no-referrer Chromium sends `Origin: null` for our own forms.
      .header('referrer-policy', 'same-origin')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(consolePage(page))
  );
}
