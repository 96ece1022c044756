import type { OrderReply } from '@assay/contracts/ordering';
import { type Html, html } from '@assay/runtime';
import { table } from '../console-markup/console-parts.js';
import { when } from '../console-markup/moment-in-words.js';
import { initialsOf } from '../console-markup/redaction.js';
import { invitationBadge, statusBadge } from './order-words.js';

const heads = ['Candidate', 'Package', 'Account', 'Company', 'Status', 'Invitation', 'Placed'];

/** The box in which somebody says what they have in hand; it is sent in the body, for addresses are written down. */
export function searchForm(formToken: string, text = ''): Html {
  const label =
    'How an e-mail address, a name or an id begins: of an order, a candidate, a company or an account; or a job’s whole id';
  return html`<form class="row card" role="search" method="post" action="/console">
    <input type="hidden" name="form" value="${formToken}" />
    <div>
      <label for="text">${label}</label>
      <input
        id="text"
        name="text"
        type="search"
        value="${text}"
        maxlength="255"
        required
        autocomplete="off"
        spellcheck="false"
      />
    </div>
    <button>Find</button>
  </form>`;
}

/** Orders by the initials of their candidates, with where they lead to. */
export function ordersPart(orders: readonly OrderReply[], now: Date, none: string): Html {
  const rows = orders.map((order) => [
    html`<a href="/console/orders/${order.orderId}"
      >${initialsOf(order.candidate.firstName, order.candidate.lastName)}</a
    >`,
    html`<bdi>${order.packageName}</bdi>`,
    html`<a href="/console/accounts/${encodeURIComponent(order.accountId)}">${order.accountId}</a>`,
    html`<a href="/console/connections/${encodeURIComponent(order.companyId)}">${order.companyId}</a>`,
    statusBadge(order),
    invitationBadge(order),
    when(order.placedAt, now) ?? html``,
  ]);
  return table('Orders, the newest first', heads, rows, none);
}
