import type { PageBrand } from '@assay/brand';
import { type Page, type WrittenPage, writePage } from '@assay/look';
import type { FastifyReply } from 'fastify';

/** A page, and what its browser allows it. */
export interface SentPage extends Omit<Page, 'language' | 'direction' | 'brand'> {
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly status?: number;
  /** Who may frame it, for a page within another product; nobody where there is no origin. */
  readonly framers?: readonly string[];
  /** Where its forms may end besides our own addresses. */
  readonly formOrigins?: readonly string[];
  /** Its script may call us. */
  readonly calls?: boolean;
}

/** A page under the brand of whoever's it is. */
export interface BrandedPage extends SentPage {
  readonly brand: PageBrand;
}

/** Sends a page that runs no script but its own, that nobody but its framers may frame, and that is never stored. */
export function sendPage(reply: FastifyReply, sent: BrandedPage): FastifyReply {
  const { status = 200, framers, formOrigins = [], calls = false, ...content } = sent;
  // What frames us is light, whatever its reader's system says.
  const within = framers === undefined ? {} : ({ layout: 'widget', theme: 'light' } as const);
  const page = writePage({ language: 'en', direction: 'ltr', ...within, ...content });
  const policy = [
    "default-src 'none'",
    ...sourcesOf(page),
    ...(calls ? ["connect-src 'self'"] : []),
    // Chromium applies form-action to where a form's answer redirects, too.
    ["form-action 'self'", ...formOrigins].join(' '),
    `frame-ancestors ${framers?.join(' ') || "'none'"}`,
    "base-uri 'none'",
  ];
  // Not no-referrer: with it Chromium sends `Origin: null` for our own forms, and we want to see that they are ours.
  if (framers !== undefined) reply.header('referrer-policy', 'same-origin');
  return reply
    .status(status)
    .header('content-security-policy', policy.join('; '))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.text);
}

/** What the policy of a written page has to allow. */
export function sourcesOf({ styleSource, scriptSource, imageSource }: WrittenPage): string[] {
  return [
    `style-src ${styleSource}`,
    ...(scriptSource === undefined ? [] : [`script-src ${scriptSource}`]),
    ...(imageSource === undefined ? [] : [`img-src ${imageSource}`]),
  ];
}
