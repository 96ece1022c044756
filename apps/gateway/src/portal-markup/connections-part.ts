import { createHash } from 'node:crypto';
import type { ConnectionReply } from '@assay/contracts/consent';
import { emptyState, notice } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { fill } from '../page-languages/fill.js';
import { connectionActions } from './connection-actions.js';
import { knownOfConnection } from './connection-facts.js';
import type { PortalTexts } from './portal-languages.js';
import { companyAnchor } from './portal-path.js';
import { type Said, saidPart } from './portal-said.js';
import type { PortalView } from './portal-view.js';
import { timed, toTheKey, unknownPart } from './portal-words.js';

/** What the state of connections is said of. */
export type ConnectionsView = Pick<PortalView, 'visit' | 'place' | 'connections' | 'said' | 'texts'>;

/** The state of an account's connections, as the page has it and as it is fetched again and again. */
export function connectionsPart(view: ConnectionsView): Html {
  const { connections, place, texts } = view;
  const { notYet, notYetHow, theKey } = texts.connections;
  const how = html`<p>${toTheKey(notYetHow, theKey, place)}</p>`;
  const body = connections
    ? html`${connections.map((one) => connectionCard(one, view))}
      ${connections.length === 0 ? emptyState(notYet, how) : html``}`
    : unknownPart(texts);
  const digest = createHash('sha256').update(body.text).digest('hex').slice(0, 16);
  return html`<div data-digest="${digest}">${body}</div>`;
}

function connectionCard(connection: ConnectionReply, { visit, place, said, texts }: ConnectionsView): Html {
  const { companyId, status } = connection;
  const may = visit.permissions.includes('connections') && status !== 'closed';
  return html`<section class="card">
    <h2 id="${companyAnchor(companyId)}"><bdi>${companyId}</bdi></h2>
    ${trouble(connection, texts)} ${knownOfConnection(connection, texts)}
    ${may ? connectionActions(place, connection, texts) : html``}
    ${said?.about === companyId ? answer(said, connection, texts) : html``}
  </section>`;
}

// One refusal may pass: nobody is told to begin anew at once.
function trouble({ health, status, heldSince }: ConnectionReply, texts: PortalTexts): Html {
  const { held, trouble: what } = texts.connections;
  if (status === 'active' && heldSince !== undefined)
    return notice(timed(held, heldSince, texts), { tone: 'bad' });
  if (health !== 'failing' || status === 'closed') return html``;
  return notice(what, { tone: 'bad' });
}

function answer({ done }: Said, { companyId, health, status }: ConnectionReply, texts: PortalTexts): Html {
  const { disabled, disabling } = texts.connections;
  if (done === 'checked') return saidPart(texts.answers[health]);
  if (done !== 'ended' || status === 'active') return html``;
  return saidPart(fill(status === 'closed' ? disabled : disabling, { companyId }));
}
