import type { Webhook, WebhookAttempt, WebhookStatus } from '@assay/contracts/ordering';
import { badge, type Tone } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import { table } from './console-parts.js';
import { when } from './moment-in-words.js';
import { type Mask, withoutAddresses } from './redaction.js';

const states: Readonly<Record<WebhookStatus, readonly [words: string, tone: Tone]>> = {
  due: ['Is sent', 'busy'],
  delivered: ['Taken', 'good'],
  gone: ['Refused for good', 'bad'],
  failed: ['Given up', 'bad'],
  unwanted: ['Not wanted', 'calm'],
};

/** The states of a webhook as people call them. */
export const webhookStates: readonly (readonly [status: string, words: string])[] = Object.entries(
  states,
).map(([status, [words]]) => [status, words]);

export function webhookBadge({ status }: Pick<Webhook, 'status'>): Html {
  return badge(...states[status]);
}

/** What was or will be sent, and how each try was answered; folded, and without what the mask leaves out, by default addresses. */
export function webhookDetails(
  { payload, attempts, webhookId }: Webhook,
  now: Date,
  said: Mask = withoutAddresses,
): Html {
  const rows = attempts.map((attempt) => [
    when(attempt.at, now) ?? html``,
    html`${answerOf(attempt)}`,
    html`${attempt.durationMs} ms`,
    html`<span class="mono">${said(attempt.excerpt ?? '')}</span>`,
  ]);
  return html`<details>
    <summary>${attempts.length} ${attempts.length === 1 ? 'try' : 'tries'}${lastAnswer(attempts)}</summary>
    <p class="small soft">Id <span class="mono">${webhookId}</span></p>
    ${table('Tries, the last one first', ['When', 'Answer', 'Took', 'How it began'], rows, 'It was not tried yet.')}
    ${
      payload === undefined
        ? html`<p class="small soft">What is sent names the candidate, and is made anew for each try.</p>`
        : html`<pre class="mono" tabindex="0" aria-label="What is sent">${said(indented(payload))}</pre>`
    }
  </details>`;
}

function lastAnswer([last]: readonly WebhookAttempt[]): string {
  return last === undefined ? '' : `, the last: ${answerOf(last)}`;
}

function answerOf({ httpStatus, detail }: WebhookAttempt): string {
  return String(httpStatus ?? detail ?? 'no answer');
}

function indented(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}
