import type { OrderReply } from '@assay/contracts/ordering';
import { linkButton } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import type { ConsolePage } from '../console-markup/console-page.js';
import { card } from '../console-markup/console-parts.js';
import { orderPath } from './order-page.js';

/** A link to be handed on. */
export interface CopiedLink {
  readonly title: string;
  /** Whom it is for, as its label. */
  readonly label: string;
  readonly url: string;
  readonly note: Html;
}

/** A page that shows a link this once, to be copied. */
export function copiedLinkPage(
  { title, label, url, note }: CopiedLink,
  { orderId, packageName }: OrderReply,
  visit: ConsoleVisit,
): ConsolePage {
  const body = html`<h1>${title}</h1>
    ${card(
      'To copy',
      html`<label for="link">${label}</label>
        <input id="link" readonly value="${url}" />
        <p class="small soft">${note}</p>
        <p class="actions">
          <button type="button" data-copies="link" hidden>Copy the link</button>
          ${linkButton('Back to the order', orderPath(orderId), 'quiet')}
        </p>`,
    )}`;
  const crumbs = [
    ['Orders', '/console'],
    [packageName, orderPath(orderId)],
  ] as const;
  return { title, body, reader: visit, crumbs };
}
