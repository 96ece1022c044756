import type { OrderReply } from '@assay/contracts/ordering';
import { type Html, html } from '@assay/runtime';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import { act, card, field } from '../console-markup/console-parts.js';

/** What can be done with an order, each one call of the vendor API; nothing for whoever only reads. */
export function orderActs({ orderId, status, invitation }: OrderReply, visit: ConsoleVisit): Html {
  if (!visit.may('act')) return html``;
  const path = `/console/orders/${orderId}`;
  const { formToken } = visit;
  const isOver = status === 'completed' || status === 'rejected';
  const acts = [
    ...(isOver ? [] : [extension(path, formToken)]),
    ...(invitation === 'failed' || invitation === 'bounced' ? [correction(path, formToken)] : []),
    act({
      path: `${path}/submission/replay`,
      text: 'Hand to SmartRecruiters again',
      call: 'POST /v1/orders/{orderId}/submission/replay',
      formToken,
    }),
    act({
      path: `${path}/timeline-link`,
      text: 'Share what happened',
      call: 'POST /v1/orders/{orderId}/timeline-links',
      formToken,
    }),
  ];
  return card('What you can do', html`${acts}`);
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

function correction(path: string, formToken: string): Html {
  return act({
    path: `${path}/candidate-email`,
    text: 'Invite at this address',
    call: 'PUT /v1/orders/{orderId}/candidate-email',
    formToken,
    fields: field(
      'email',
      'Another address of the candidate',
      html`type="email" required maxlength="254" autocomplete="off"`,
    ),
  });
}
