import { type Retention, retentionDays } from '@assay/contracts/ordering';
import { notice } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import type { ConsolePage } from '../console-markup/console-page.js';
import { card, facts, field } from '../console-markup/console-parts.js';

/** Where the page is. */
export const retentionPath = '/console/retention';

/** How long people are kept, and who would be forgotten if it were for so many days: looked at before it is set. */
export function retentionPage(retention: Retention, visit: ConsoleVisit): ConsolePage {
  const { setDays } = retention;
  const kept =
    setDays === undefined
      ? html`<p>
          People are kept <strong>for ever</strong>, until somebody erases them. It is limited by
          <code>CANDIDATE_RETENTION_DAYS</code>, which ordering and results have to be given alike.
        </p>`
      : html`<p>
          Whoever took an order is forgotten <strong>${setDays} days</strong> after it ended:
          <code>CANDIDATE_RETENTION_DAYS</code>, of ordering and results.
        </p>`;
  return {
    title: 'Retention',
    body: html`<h1>Retention</h1>
      ${card('How long people are kept', kept)} ${card('What another limit would mean', forecast(retention))}`,
    reader: visit,
  };
}

function forecast({ days, orders, people, registered }: Retention): Html {
  const { fewest, most } = retentionDays;
  const limits = html`type="number" inputmode="numeric" required min="${fewest}" max="${most}" value="${days}"`;
  return html`<form class="row" method="get" action="${retentionPath}">
      ${field('days', `Days after the end of an order, ${fewest} to ${most}`, limits)}
      <button class="quiet">Count</button>
    </form>
    ${facts([
      [`Orders that ended more than ${days} days ago and name somebody`, String(orders)],
      ['Candidates of whom no other order is left', String(people)],
      ['People you registered, untouched for as long', String(registered)],
    ])}
    ${notice('Counting erases nothing. Were it set, these would be erased soon, each with a certificate, and engines told.')}
    <p class="small soft"><code>GET /v1/retention?days=${days}</code></p>`;
}
