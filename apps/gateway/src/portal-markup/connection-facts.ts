import type { ConnectionReply } from '@assay/contracts/consent';
import { badge, facts, type Tone } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { fill } from '../page-languages/fill.js';
import type { PortalTexts } from './portal-languages.js';
import { time, timed } from './portal-words.js';

const tones: Readonly<Record<ConnectionReply['status'], Tone>> = {
  active: 'good',
  draining: 'busy',
  closed: 'calm',
};

/** What is known of a connection, term by term. */
export function knownOfConnection(connection: ConnectionReply, texts: PortalTexts): Html {
  const { status, drainingSince, closedAt } = connection;
  const { connections: terms, states } = texts;
  return facts([
    [terms.state, badge(states[status], tones[status])],
    [terms.health, status === 'closed' ? undefined : health(connection, texts)],
    [terms.connected, html`${time(connection.connectedAt, texts)} ${byWhat(connection, texts)}`],
    [terms.endingSince, drainingSince && time(drainingSince, texts)],
    [terms.ended, closedAt && time(closedAt, texts)],
    [terms.lastCalled, time(connection.lastCalledAt, texts)],
    [terms.lastReached, time(connection.lastReachedAt, texts)],
    [terms.may, rightsOf(connection, texts)],
  ]);
}

function byWhat({ connectedWith: key }: ConnectionReply, { connections: { withKey } }: PortalTexts): Html {
  return key ? fill(withKey, { key: `${key.prefix}… ${key.label ?? ''}`.trim() }) : html``;
}

function rightsOf({ scopes = [] }: ConnectionReply, { connections, rights, language }: PortalTexts): string {
  const known: Readonly<Record<string, string>> = rights;
  const all = scopes.map((scope) => known[scope] ?? scope);
  return all.length === 0 ? connections.mayNothing : new Intl.ListFormat(language).format(all);
}

function health({ health: is, healthCheckedAt, lastReachedAt }: ConnectionReply, texts: PortalTexts): Html {
  const { accepts, refuses, checked, worked } = texts.connections;
  const when = healthCheckedAt === undefined ? html`` : timed(checked, healthCheckedAt, texts);
  if (is === 'ok') return html`${badge(texts.healths.ok, 'good')} ${accepts} ${when}`;
  if (is === 'unknown') return html`${badge(texts.healths.unknown)}`;
  const since = lastReachedAt === undefined ? html`` : timed(worked, lastReachedAt, texts);
  return html`${badge(texts.healths.failing, 'bad')} ${refuses} ${when} ${since}`;
}
