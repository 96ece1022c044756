import type { OrderReply } from '@assay/contracts/ordering';
import { linkButton } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import { act, card, field } from '../console-markup/console-parts.js';
import type { ShownOrder } from './shown-order.js';
import { replayActs } from './replay-acts.js';

/** What can be done with an order, each one call of the vendor API; nothing for whoever only reads. */
export function orderActs({ order, timeline }: ShownOrder, visit: ConsoleVisit): Html {
  if (!visit.may('act')) return html``;
  const path = `/console/orders/${order.orderId}`;
  const { formToken } = visit;
  const acts = [
    ...(mayBeInvited(order) ? [resending(path, formToken)] : []),
    ...(isOver(order) ? [] : [extension(path, formToken)]),
    ...(visit.may('reveal') ? [link(path, formToken)] : []),
    ...replayActs(timeline.entries, { path, formToken }),
    act({
      path: `${path}/timeline-link`,
      text: 'Share what happened',
      call: 'POST /v1/orders/{orderId}/timeline-links',
      formToken,
    }),
  ];
  const questions = [
    ...(isOver(order) ? [] : [linkButton('Cancel this order …', `${path}/cancel`, 'quiet')]),
    ...(visit.may('administer') ? [linkButton('Erase this person …', `${path}/erasure`, 'quiet')] : []),
  ];
  return card(
    'What you can do',
    html`${acts}
      <div class="actions">${questions}</div>`,
  );
}

function isOver({ status }: OrderReply): boolean {
  return status === 'completed' || status === 'rejected';
}

// One that was rejected because nothing arrives there goes on at another address.
function mayBeInvited(order: OrderReply): boolean {
  const { invitation } = order;
  const isRefused = invitation === 'failed' || invitation === 'bounced';
  return invitation !== 'not-needed' && (!isOver(order) || isRefused);
}

function resending(path: string, formToken: string): Html {
  return act({
    path: `${path}/invitation/resend`,
    text: 'Invite once more',
    call: 'POST /v1/orders/{orderId}/invitation/resend',
    formToken,
    fields: field(
      'email',
      'At another address; empty: at the same',
      html`type="email" maxlength="254" autocomplete="off"`,
    ),
  });
}

function extension(path: string, formToken: string): Html {
  return act({
    path: `${path}/extension`,
    text: 'Give more time',
    call: 'POST /v1/orders/{orderId}/extension',
    formToken,
    fields: html`${field('expiresAt', 'New deadline (UTC)', html`type="datetime-local" required`)}
      <div>
        <label for="reason">Why</label>
        <select id="reason" name="reason">
          <option value="extension">More time</option>
          <option value="accommodation">Accommodation</option>
        </select>
      </div>`,
  });
}

function link(path: string, formToken: string): Html {
  return act({
    path: `${path}/link`,
    text: 'Show the candidate’s link',
    call: 'GET /v1/orders/{orderId}/link',
    formToken,
  });
}
