import { createHash } from 'node:crypto';
import type { ConnectionReply, PortalVisit } from '@assay/contracts/consent';
import { badge, button, emptyState, facts, hiddenFields, notice, type Tone } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { companyAnchor, type PortalPlace, portalPath } from './portal-path.js';
import { type Said, saidPart } from './portal-said.js';
import type { PortalView } from './portal-view.js';
import { time, unknownPart } from './portal-words.js';

const states: Readonly<Record<ConnectionReply['status'], readonly [string, Tone]>> = {
  active: ['Active', 'good'],
  draining: ['Ending: open orders are being finished', 'busy'],
  closed: ['Ended: our credentials are destroyed', 'calm'],
};

const answers: Readonly<Record<ConnectionReply['health'], string>> = {
  ok: 'Checked just now: SmartRecruiters accepts our credential.',
  failing: 'Checked just now: SmartRecruiters refuses our credential.',
  unknown: 'SmartRecruiters did not answer just now. Please check again in a moment.',
};

// What SmartRecruiters may do, by the names of its scopes.
const rights: Readonly<Record<string, string>> = {
  packages_view: 'see the packages',
  orders_manage: 'place orders',
  orders_modify: 'change orders',
};

/** The state of an account's connections, as the page has it and as it is fetched again and again. */
export function connectionsPart({
  visit,
  place,
  connections,
  said,
}: Pick<PortalView, 'visit' | 'place' | 'connections' | 'said'>): Html {
  const body = connections
    ? html`${connections.map((one) => connectionCard(place, visit, one, said))}
      ${connections.length === 0 ? notYet(place) : html``}`
    : unknownPart;
  const digest = createHash('sha256').update(body.text).digest('hex').slice(0, 16);
  return html`<div data-digest="${digest}">${body}</div>`;
}

function notYet(place: PortalPlace): Html {
  const how = html`<p>
    In SmartRecruiters, open Settings, then Apps &amp; Integrations, press Connect and paste
    <a href="${portalPath(place, { section: 'keys' })}">the key</a>. It appears here by itself.
  </p>`;
  return emptyState('Not connected yet.', how);
}

function connectionCard(
  place: PortalPlace,
  visit: PortalVisit,
  connection: ConnectionReply,
  said: Said | undefined,
): Html {
  const { companyId, status } = connection;
  const may = visit.permissions.includes('connections') && status !== 'closed';
  return html`<section class="card">
    <h2 id="${companyAnchor(companyId)}">${companyId}</h2>
    ${trouble(connection)} ${known(connection)} ${may ? actions(place, connection) : html``}
    ${said?.about === companyId ? answer(said, connection) : html``}
  </section>`;
}

function known(connection: ConnectionReply): Html {
  const { status, connectedWith: by, scopes = [], drainingSince, closedAt } = connection;
  const key = by ? html` with the key ${by.prefix}… ${by.label ?? ''}` : html``;
  return facts([
    ['State', badge(...states[status])],
    ['Health', status === 'closed' ? undefined : health(connection)],
    ['Connected', html`${time(connection.connectedAt)}${key}`],
    ['Ending since', drainingSince && time(drainingSince)],
    ['Ended', closedAt && time(closedAt)],
    ['SmartRecruiters last called us', time(connection.lastCalledAt)],
    ['We last reached SmartRecruiters', time(connection.lastReachedAt)],
    [
      'SmartRecruiters may',
      scopes.map((scope) => rights[scope] ?? scope).join(', ') || 'do nothing any more',
    ],
  ]);
}

function health({ health: is, healthCheckedAt, lastReachedAt }: ConnectionReply): Html {
  const checked = healthCheckedAt === undefined ? html`` : html`, checked ${time(healthCheckedAt)}`;
  if (is === 'ok') return html`${badge('In order', 'good')} SmartRecruiters accepts our credential${checked}`;
  if (is === 'unknown') return html`${badge('Not checked yet')}`;
  const since = lastReachedAt === undefined ? html`` : html`; it last worked ${time(lastReachedAt)}`;
  return html`${badge('Refused', 'bad')} SmartRecruiters refuses our credential${checked}${since}`;
}

// One refusal may pass: nobody is told to begin anew at once.
function trouble({ health: is, status, heldSince }: ConnectionReply): Html {
  if (status === 'active' && heldSince !== undefined) {
    const held = html`Somebody with the key of another account tried to connect this company, too
    (${time(heldSince)}). Until the support of your product has confirmed it, nothing can be ordered.`;
    return notice(held, { tone: 'bad' });
  }
  if (is !== 'failing' || status === 'closed') return html``;
  return notice(
    `Results wait and are not lost; we keep trying. If it stays so after another check, press Disconnect in
    SmartRecruiters, then Connect, and paste a key.`,
    { tone: 'bad' },
  );
}

function answer({ done }: Said, { companyId, health: is, status }: ConnectionReply): Html {
  if (done === 'checked') return saidPart(answers[is]);
  if (done !== 'ended' || status === 'active') return html``;
  return saidPart(
    status === 'closed'
      ? `${companyId} is disabled. Our credentials are destroyed.`
      : `${companyId} is disabled: nothing new is ordered. What is open is being finished.`,
  );
}

function actions(place: PortalPlace, { companyId, status }: ConnectionReply): Html {
  const own = hiddenFields({ ...place, companyId });
  const anchor = encodeURIComponent(companyId);
  const disable = html`<form method="get" action="/portal/connection-end">
    ${own} ${button(`Disable for ${companyId} …`, 'danger', `end-${anchor}`)}
  </form>`;
  return html`<div class="actions">
    <form method="post" action="/portal/connection-check">
      ${own} ${button(`Check ${companyId} now`, 'quiet', `check-${anchor}`)}
    </form>
    ${status === 'active' ? disable : html``}
  </div>`;
}
