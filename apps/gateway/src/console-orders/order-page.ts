import type { OrderReply, Webhook } from '@assay/contracts/ordering';
import { notice } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import type { ConsolePage } from '../console-markup/console-page.js';
import { act, card, facts, table } from '../console-markup/console-parts.js';
import { when } from '../console-markup/moment-in-words.js';
import { initialsOf, type Mask, maskOf, withoutAddresses } from '../console-markup/redaction.js';
import { orderActs } from './order-acts.js';
import type { ShownOrder } from './shown-order.js';
import { invitationBadge, statusBadge } from './order-words.js';
import { timelinePart } from '../console-markup/timeline-part.js';
import { webhookBadge, webhookDetails } from '../console-markup/webhook-parts.js';

/** Who looks, and whether whom the order is about may be seen at this moment. */
export interface Looking {
  readonly visit: ConsoleVisit;
  readonly revealed: boolean;
}

/** Where an order's page is. */
export function orderPath(orderId: string): string {
  return `/console/orders/${orderId}`;
}

/** The page of one order: how it stands, what happened, with evidence, and what can be done. */
export function orderPage(view: ShownOrder, looking: Looking): ConsolePage {
  const { order, timeline, now } = view;
  const who = nameOf(order, looking.revealed);
  const said = saidTo(order, looking);
  const body = html`<a class="skip" href="#aside">To the candidate, and what you can do</a>
    <div class="head">
      <h1><bdi>${order.packageName}</bdi> for <bdi>${who}</bdi></h1>
      <span id="standing" data-live>${statusBadge(order)} ${invitationBadge(order)}</span>
    </div>
    ${order.reason === undefined ? html`` : notice(html`<p>Why it was rejected: ${said(order.reason)}</p>`, { tone: 'bad' })}
    <div class="columns">
      <div>
        ${card('What happened', timelinePart(timeline, { now, said }), looking.revealed ? {} : { live: 'timeline' })}
        ${card('What the account was told', webhooksPart(view, looking.visit), { live: 'webhooks' })}
      </div>
      <div id="aside">
        ${card('The candidate', candidatePart(order, looking))} ${card('The order', orderFacts(view, said))}
        ${orderActs(view, looking.visit)}
      </div>
    </div>`;
  return {
    title: `${order.packageName} for ${who}`,
    body,
    reader: looking.visit,
    crumbs: [['Orders', '/console']],
  };
}

/** What others wrote about the order, which may name whom it is about. */
function saidTo({ candidate }: OrderReply, { revealed }: Looking): Mask {
  return revealed ? (text) => text : maskOf(candidate);
}

function nameOf({ candidate: { firstName, lastName } }: OrderReply, revealed: boolean): string {
  return revealed ? `${firstName} ${lastName}` : initialsOf(firstName, lastName);
}

function candidatePart(order: OrderReply, { visit, revealed }: Looking): Html {
  const { email } = order.candidate;
  const toggle = revealed
    ? html`<p><a href="${orderPath(order.orderId)}">Hide it again</a></p>`
    : visit.may('reveal')
      ? html`<form method="post" action="${orderPath(order.orderId)}/candidate">
          <input type="hidden" name="form" value="${visit.formToken}" /><button class="quiet">
            Show who it is
          </button>
          <span class="small soft">That you looked is noted.</span>
        </form>`
      : html`<p class="small soft">Your role sees nobody’s name.</p>`;
  return html`${facts([
    ['Name', nameOf(order, revealed)],
    ['E-mail', revealed ? email : withoutAddresses(email)],
    ['Time zone', order.timeZone],
  ])}
  ${toggle}`;
}

function orderFacts({ order, now }: ShownOrder, said: Mask): Html {
  const fields = Object.entries(order.fields).map(([name, value]) => `${name}: ${said(value)}`);
  return facts([
    [
      'Account',
      html`<a href="/console/accounts/${encodeURIComponent(order.accountId)}">${order.accountId}</a>`,
    ],
    [
      'Company',
      html`<a href="/console/connections/${encodeURIComponent(order.companyId)}">${order.companyId}</a>`,
    ],
    ['Placed', when(order.placedAt, now)],
    ['Invited', when(order.invitedAt, now)],
    ['Started', when(order.startedAt, now)],
    ['Completed', when(order.completedAt, now)],
    ['SmartRecruiters has it', when(order.settledAt, now)],
    ['Deadline', when(order.expiresAt, now)],
    ['Parts', order.assessments.map(({ name, status }) => `${name} (${status})`).join(', ')],
    ['Fields', fields.join(', ')],
    [
      'Follows',
      order.followsOrderId === undefined
        ? undefined
        : html`<a href="${orderPath(order.followsOrderId)}">another order</a>`,
    ],
    ['Our id', html`<span class="mono">${order.orderId}</span>`],
    ['SmartRecruiters’ id', html`<span class="mono">${order.smartrecruitersOrderId}</span>`],
  ]);
}

function webhooksPart({ webhooks, order, now }: ShownOrder, visit: ConsoleVisit): Html {
  if (webhooks === undefined) return html`<p class="soft">That cannot be asked at the moment.</p>`;
  // Whoever may see the name sees it above: what was sent is shown without it to everybody.
  const said = maskOf(order.candidate);
  const rows = webhooks.map((webhook) => [
    html`${webhook.type}`,
    webhookBadge(webhook),
    webhookDetails(webhook, now, said),
    when(webhook.dueAt, now) ?? html`–`,
    visit.may('act') ? replay(order.orderId, webhook, visit) : html``,
  ]);
  return table(
    'Webhooks about this order',
    ['What', 'State', 'Tries', 'Next', 'Again'],
    rows,
    'Nothing yet.',
  );
}

function replay(orderId: string, { webhookId }: Webhook, visit: ConsoleVisit): Html {
  return act({
    path: `${orderPath(orderId)}/webhooks/${webhookId}/replay`,
    text: 'Send again',
    call: 'POST /v1/webhooks/{webhookId}/replay',
    formToken: visit.formToken,
  });
}
