import { createHash } from 'node:crypto';
import type { ConnectionReply, PortalVisit } from '@assay/contracts/consent';
import { html, type Html } from '@assay/runtime';
import { companyAnchor } from './portal-path.js';
import { type Said, saidPart } from './portal-said.js';
import type { PortalView } from './portal-view.js';

const states: Readonly<Record<ConnectionReply['status'], string>> = {
  active: 'Active',
  draining: 'Ending: open orders are being finished',
  closed: 'Ended: our credentials are destroyed',
};

const healths: Readonly<Record<ConnectionReply['health'], string>> = {
  ok: 'SmartRecruiters accepts our credential',
  failing: 'SmartRecruiters refuses our credential: disconnect and connect again',
  unknown: 'Not checked yet',
};

const answers: Readonly<Record<ConnectionReply['health'], string>> = {
  ok: 'Checked just now: SmartRecruiters accepts our credential.',
  failing: 'Checked just now: SmartRecruiters refuses our credential.',
  unknown: 'SmartRecruiters did not answer just now. Please check again in a moment.',
};

/** The state of an account's connections, as the page has it and as it is fetched again and again. */
export function connectionsPart(
  token: string,
  { visit, connections, said }: Pick<PortalView, 'visit' | 'connections' | 'said'>,
): Html {
  const body =
    connections.length === 0
      ? html`<p>
          <strong>Not connected yet.</strong> In SmartRecruiters, open Settings, then Apps &amp; Integrations,
          press Connect and paste the key from this page.
        </p>`
      : html`${connections.map((one) => connectionCard(token, visit, one, said))}`;
  const digest = createHash('sha256').update(body.text).digest('hex').slice(0, 16);
  return html`<div data-digest="${digest}">${body}</div>`;
}

function connectionCard(
  token: string,
  visit: PortalVisit,
  connection: ConnectionReply,
  said: Said | undefined,
): Html {
  const { companyId, status, connectedWith, scopes = [] } = connection;
  const key = connectedWith
    ? html` with the key ${connectedWith.prefix}… ${connectedWith.label ?? ''}`
    : html``;
  return html`<section class="card">
    <h3 id="${companyAnchor(companyId)}">${companyId}</h3>
    <dl class="facts">
      ${row('State', html`<strong>${states[status]}</strong>`)}
      ${row('Connected', html`${time(connection.connectedAt)}${key}`)}
      ${status === 'closed' ? html`` : row('Health', html`${healths[connection.health]}${checked(connection)}`)}
      ${row('SmartRecruiters last called us', time(connection.lastCalledAt))}
      ${row('We last reached SmartRecruiters', time(connection.lastReachedAt))}
      ${row('SmartRecruiters may', html`${scopes.length === 0 ? 'do nothing any more' : scopes.join(', ')}`)}
    </dl>
    ${visit.permissions.includes('connections') && status !== 'closed' ? actions(token, connection) : html``}
    ${said?.about === companyId ? answer(said, connection) : html``}
  </section>`;
}

function answer({ done }: Said, { companyId, health, status }: ConnectionReply): Html {
  if (done === 'checked') return saidPart(answers[health]);
  if (done !== 'ended' || status === 'active') return html``;
  return saidPart(
    status === 'closed'
      ? `${companyId} is disabled. Our credentials are destroyed.`
      : `${companyId} is disabled: nothing new is ordered. What is open is being finished.`,
  );
}

function actions(token: string, { companyId, status }: ConnectionReply): Html {
  const disable = html`<form method="get" action="/portal/connection-end">
    ${hidden(token, companyId)}
    <button id="end-${encodeURIComponent(companyId)}" class="danger">Disable for ${companyId} …</button>
  </form>`;
  return html`<div class="actions">
    <form method="post" action="/portal/connection-check">
      ${hidden(token, companyId)}
      <button id="check-${encodeURIComponent(companyId)}" class="quiet">Check ${companyId} now</button>
    </form>
    ${status === 'active' ? disable : html``}
  </div>`;
}

function hidden(token: string, companyId: string): Html {
  return html`<input type="hidden" name="token" value="${token}" /><input
      type="hidden"
      name="companyId"
      value="${companyId}"
    />`;
}

function row(name: string, value: Html): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function checked({ healthCheckedAt }: ConnectionReply): Html {
  return healthCheckedAt === undefined ? html`` : html` (${time(healthCheckedAt)})`;
}

function time(moment: string | undefined): Html {
  if (moment === undefined) return html`never`;
  return html`<time datetime="${moment}">${moment.slice(0, 16).replace('T', ' ')} UTC</time>`;
}
