import type { Line } from './lines.mjs';
import { type Bare, history, MadeOrder } from './made-history.fixture.js';

interface Story {
  readonly seen: readonly Bare[];
  readonly standing?: Bare;
}

type Kind = (order: MadeOrder) => Story;

/** Every way that an order may go without anything being wrong. */
const STORIES: readonly Kind[] = [
  (order) => ({ seen: order.whole(), standing: order.atRest('completed') }),
  (order) => ({ seen: [...order.posted(), ...order.whole()], standing: order.atRest('completed') }),
  (order) => ({ seen: [...order.posted(0), ...order.whole()], standing: order.atRest('completed') }),
  (order) => ({ seen: [...order.posted(503), ...order.whole()], standing: order.atRest('completed') }),
  (order) => ({ seen: [...order.whole(), ...order.posted(409, 'b-2')], standing: order.atRest('completed') }),
  (order) => ({ seen: order.posted(422) }),
  (order) => ({
    seen: [...order.posted(503), order.mail(), order.told('PENDING')],
    standing: order.atRest('pending'),
  }),
  (order) => ({
    seen: [...order.posted(), order.mail({ accepted: false }), order.mail(), order.told('PENDING')],
    standing: order.atRest('pending', { live: 1, uncertain: 1 }),
  }),
  (order) => ({
    seen: [...order.whole(), order.result(2), order.told('COMPLETED', { version: 2, result: 'r-2' })],
    standing: order.atRest('completed'),
  }),
  (order) => ({
    seen: [...order.posted(), order.mail(), order.done('cancelled'), order.told('REJECTED')],
    standing: order.atRest('rejected'),
  }),
  (order) => ({
    seen: [
      ...order.posted(),
      order.mail(),
      order.mail({ what: 'reminder', message: `<again-${order.order}>` }),
    ],
    standing: order.atRest('in-progress', { live: 1 }),
  }),
  (order) => ({
    seen: [...order.posted(), order.mail(), order.told('PENDING'), order.told('EXPIRED')],
    standing: order.atRest('expired'),
  }),
  (order) => ({
    seen: order.posted(),
    standing: order.atRest('rejected', { invitation: 'failed' }),
  }),
  (order) => ({
    seen: [...order.posted(), order.mail(), order.result(1)],
    standing: order.atRest('completed', { dead: 1 }),
  }),
  (order) => ({
    seen: [...order.posted(), order.mail(), order.result(1)],
    standing: order.atRest('completed', { parked: 1 }),
  }),
  (order) => ({
    seen: [...order.posted(), order.mail(), order.result(1)],
    standing: order.atRest('completed', { erased: true }),
  }),
  (order) => ({
    seen: [
      ...order.posted(),
      order.mail(),
      order.told('IN_PROGRESS', { says: 'same' }),
      order.answeredLate(),
      order.told('IN_PROGRESS', { says: 'same' }),
      order.result(1),
      order.told('COMPLETED', { version: 1, result: 'r-1' }),
    ],
    standing: order.atRest('completed'),
  }),
  (order) => ({
    seen: [
      ...order.posted(),
      order.told('REJECTED'),
      order.byHand('reopen'),
      order.told('PENDING'),
      order.mail({ message: `<corrected-${order.order}>` }),
    ],
    standing: order.atRest('pending', { live: 1 }),
  }),
];

const COMPANIES = ['c-1', 'c-2', 'c-3'];

/** A long history in which nothing is wrong: as many orders as asked for, of all kinds, mixed by the seed. */
export function healthyHistory(seed: number, orders: number): Line[] {
  const draw = drawing(seed);
  const stories = Array.from({ length: orders }, (_, index) => {
    const company = COMPANIES[draw(COMPANIES.length)] ?? '';
    const made = STORIES[index % STORIES.length]?.(new MadeOrder(`o-${index}`, company));
    return made ?? { seen: [] };
  });
  const aside = [...COMPANIES.map(callsOf), faultsOf(), credentialsOf()];
  const seen = mixed([...stories.map((story) => story.seen), ...aside], draw);
  const standing = stories.flatMap((story) => (story.standing ? [story.standing] : []));
  const gone: Bare = { kind: 'credential-used', company: 'c-1', credential: 'old', opened: false };
  const probe: Bare = { kind: 'probe', name: 'the inbox has each event once', holds: true, note: '' };
  return history(seen, [...standing, gone, probe]);
}

/** Their order among themselves stays. */
function mixed(lists: readonly (readonly Bare[])[], draw: (below: number) => number): Bare[] {
  const left = lists.map((list) => [...list]).filter((list) => list.length > 0);
  const all: Bare[] = [];
  while (left.length > 0) {
    const index = draw(left.length);
    const next = left[index]?.shift();
    if (next) all.push(next);
    if (left[index]?.length === 0) left.splice(index, 1);
  }
  return all;
}

function callsOf(company: string): Bare[] {
  return Array.from({ length: 20 }, (_, index) => {
    const began = 1_500 * Math.floor(index / 7) + (index % 7) * 20;
    const last = index % 7 === 6;
    const limit = last ? { status: 429, retryAfter: 1 } : { status: 200 };
    return { kind: 'sr-call', company, operation: 'patch-results', began, ended: began + 30, ...limit };
  });
}

function faultsOf(): Bare[] {
  return [
    { kind: 'fault', name: 'kill', target: 'ordering', step: 3 },
    { kind: 'fault', name: 'reset', target: 'smtp', step: 4 },
    { kind: 'fault', name: 'kill', target: 'ordering', step: 6 },
    { kind: 'fault', name: 'reset', target: 'smtp', step: 9, ends: true },
  ];
}

function credentialsOf(): Bare[] {
  return [
    { kind: 'credential-used', company: 'c-1', credential: 'old', opened: true },
    { kind: 'credential-ended', company: 'c-1', credential: 'old' },
    { kind: 'credential-used', company: 'c-1', credential: 'old', opened: true },
    { kind: 'credential-used', company: 'c-2', credential: 'theirs', opened: true },
    { kind: 'credential-used', company: 'c-2', credential: 'made', opened: false, forged: true },
    { kind: 'foreign-read', asker: 'c-1', owner: 'c-2', door: '/v1/orders/1', status: 404, leaked: false },
  ];
}

/** Numbers from a seed (mulberry32). */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixing = Math.imul(state ^ (state >>> 15), 1 | state);
    mixing = (mixing + Math.imul(mixing ^ (mixing >>> 7), 61 | mixing)) ^ mixing;
    return ((mixing ^ (mixing >>> 14)) >>> 0) % below;
  };
}
