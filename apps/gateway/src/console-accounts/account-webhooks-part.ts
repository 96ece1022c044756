import { toldTypes, type WebhookPage, type WebhookSelection } from '@assay/contracts/ordering';
import { type Html, html } from '@assay/runtime';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import { act, card, empty, field, table, tick } from '../console-markup/console-parts.js';
import { when } from '../console-markup/moment-in-words.js';
import { webhookBadge, webhookDetails, webhookStates } from '../console-markup/webhook-parts.js';

/** Which webhooks of an account are looked at, as the page's address says it. */
export type WebhookFilter = Pick<WebhookSelection, 'status' | 'type' | 'cursor'>;

/** The webhooks of an account and which of them, for somebody at a moment. */
export interface ShownWebhooks {
  readonly path: string;
  readonly webhooks: WebhookPage | undefined;
  readonly filter: WebhookFilter;
  readonly visit: ConsoleVisit;
  readonly now: Date;
}

/** What an account was told, with what it answered, narrowed by state and kind, page by page. */
export function accountWebhooksPart(shown: ShownWebhooks): Html {
  const { path, webhooks, filter } = shown;
  if (!webhooks) return empty('This cannot be asked at the moment. Please look again later.');
  const rows = rowsOf(shown, webhooks);
  const heads = ['What', 'About', 'State', 'Tries', 'Made', 'Again'];
  return html`<form class="row" method="get" action="${path}">
      ${choice('status', 'State', webhookStates, filter.status)}
      ${choice(
        'type',
        'Kind',
        toldTypes.map((type) => [type, type]),
        filter.type,
      )}
      <button class="quiet">Show</button>
    </form>
    <div id="webhooks" data-live>
      ${table('Webhooks, the newest first', heads, rows, 'There are none of that kind.')}
    </div>
    ${older(path, filter, webhooks.nextCursor)}`;
}

/** What can be done about the webhooks of an account. */
export function webhookActs(path: string, { formToken }: ConsoleVisit): Html {
  const test = act({
    path: `${path}/webhooks/test`,
    text: 'Send a test',
    call: 'POST /v1/accounts/{accountId}/webhooks/test',
    formToken,
  });
  const again = act({
    path: `${path}/webhooks/replay`,
    text: 'Send again what was not taken',
    call: 'POST /v1/accounts/{accountId}/webhooks/replay',
    formToken,
    fields: html`${field('failedSince', 'Since (UTC)', html`type="datetime-local" required`)}
    ${tick('alsoTaken', 'What was taken, too: an engine that lost what it knew hears all of it again')}`,
  });
  return card('What you can do', html`${test} ${again}`);
}

function rowsOf({ path, visit, now }: ShownWebhooks, { items }: WebhookPage): Html[][] {
  return items.map((webhook) => [
    html`${webhook.type}`,
    webhook.orderId === undefined ? html`–` : html`<a href="/console/orders/${webhook.orderId}">order</a>`,
    webhookBadge(webhook),
    webhookDetails(webhook, now),
    when(webhook.createdAt, now) ?? html``,
    visit.may('act')
      ? act({
          path: `${path}/webhooks/${webhook.webhookId}/replay`,
          text: 'Send again',
          call: 'POST /v1/webhooks/{webhookId}/replay',
          formToken: visit.formToken,
        })
      : html``,
  ]);
}

function choice(
  name: string,
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  chosen: string | undefined,
): Html {
  return html`<div>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${[['', 'All'] as const, ...options].map(
        ([value, words]) =>
          html`<option value="${value}" ${value === (chosen ?? '') ? html`selected` : html``}>
            ${words}
          </option>`,
      )}
    </select>
  </div>`;
}

function older(path: string, { status, type }: WebhookFilter, cursor: string | undefined): Html {
  if (cursor === undefined) return html``;
  const named = Object.entries({ status, type, cursor }).filter(
    (one): one is [string, string] => one[1] !== undefined,
  );
  return html`<p><a href="${path}?${new URLSearchParams(named).toString()}">Older ones</a></p>`;
}
