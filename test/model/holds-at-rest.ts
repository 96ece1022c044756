import type { App } from '@assay/contracts';
import { expect } from 'vitest';
import { expiryDays } from './beginning.js';
import { type Facts, isAccepted, nameBegins, type OrderFacts } from './facts.js';
import { lettersOf } from './letters.js';
import type { Product } from './product/product.js';
import { scoresIn } from './told.js';

interface Standing {
  readonly id: string;
  readonly ours: string;
  readonly status: string;
  readonly erased: boolean;
}

// Longer than every pause between two tries, the shorter ones first; two hours are no day of anybody's deadline.
const pauses = [5, 70, 400, 700, 1000, 1900, 3700];
const daySeconds = 86_400;

/** Takes every fault back, and lets time pass until nothing is left to do. */
export async function comeToRest(product: Product): Promise<void> {
  product.doing = 'coming to rest';
  product.heal();
  await product.goOn();
  await product.settle();
  for (const pause of pauses) await lookAfter(product, pause);
  await product.replayLetters();
  for (const pause of [70, 400]) await lookAfter(product, pause);
}

async function lookAfter(product: Product, seconds: number): Promise<void> {
  await product.pass(seconds);
  await product.settle();
  await product.sweep();
}

/** Checks what has to hold in the end. */
export async function holdsAtRest(facts: Facts, product: Product): Promise<void> {
  for (const app of product.all) await nothingLeft(product, app.name);
  const standing = await product.rows<Standing>(
    'ordering',
    `SELECT smartrecruiters_order_id AS id, id AS ours, status, erased_at IS NOT NULL AS erased FROM orders`,
  );
  for (const known of facts.orders) {
    const found = standing.find(({ id }) => id === known.id);
    if (isAccepted(known)) expect(found, `${known.id} was accepted and is an order`).toBeDefined();
    if (found) await endedWell(facts, product, known, found);
  }
  await nothingOfTheErased(facts, product);
  for (const { name, ground } of product.all)
    expect(ground.logs.lines.filter(namesSomebody), `log lines of ${name} with a candidate in them`).toEqual(
      [],
    );
}

const namesSomebody = (line: object): boolean => JSON.stringify(line).toLowerCase().includes(nameBegins);

async function nothingLeft(product: Product, app: App): Promise<void> {
  const due = await product.tables.get(app)?.due();
  expect(due, `tables of ${app} with something due`).toEqual([]);
  const kinds = await product.rows<{ type: string }>(app, `SELECT envelope ->> 'type' AS type FROM outbox`);
  expect(kinds, `events of ${app} that nobody has confirmed`).toEqual([]);
  const dead = await product.rows(app, 'SELECT consumer, reason FROM dead_letters');
  expect(dead, `dead letters of ${app}`).toEqual([]);
}

async function endedWell(facts: Facts, product: Product, known: OrderFacts, found: Standing): Promise<void> {
  if (known.erased === 'yes') expect(found.erased, `${known.id} is erased`).toBe(true);
  // What was refused to its face is remembered, and nobody hears of it.
  if (found.erased || (!isAccepted(known) && found.status === 'rejected')) return;
  expect(endsOf(product, known), `how ${known.id} ended`).toContain(found.status);
  await invited(product, known, found);
  await shownThere(facts, product, known, found);
}

/** How an order may stand, by what people did about it. */
function endsOf(product: Product, known: OrderFacts): string[] {
  if (known.withoutAuthority === 'yes') return ['rejected'];
  const mayHaveExpired = product.elapsed - known.placedAt >= expiryDays * daySeconds - 1;
  const hasResult = known.results.some((result) => result.known);
  const isOver = hasResult || known.cancelled === 'yes' || mayHaveExpired;
  // Who did not get the letter in a day is not waited for.
  const reached = lettersOf(product, known).some(({ heard }) => heard);
  const ends = [
    { status: 'completed', may: known.results.length > 0 },
    { status: 'rejected', may: known.cancelled !== 'no' || known.withoutAuthority !== 'no' || !reached },
    { status: 'expired', may: mayHaveExpired && !hasResult },
    { status: 'pending', may: !isOver && known.started !== 'yes' },
    { status: 'in-progress', may: !isOver && known.started !== 'no' },
  ];
  return ends.flatMap(({ status, may }) => (may ? [status] : []));
}

async function invited(product: Product, known: OrderFacts, { ours, status }: Standing): Promise<void> {
  if (status !== 'pending' && status !== 'in-progress') return;
  const [letter] = await product.rows<{ status: string }>(
    'notification',
    'SELECT status FROM invitations WHERE order_id = $1',
    [ours],
  );
  expect(['sent', 'failed', 'uncertain'], `the invitation of ${known.id}`).toContain(letter?.status);
  if (letter?.status === 'sent') expect(lettersOf(product, known), `letters of ${known.id}`).not.toEqual([]);
}

async function shownThere(
  facts: Facts,
  product: Product,
  known: OrderFacts,
  { ours, status }: Standing,
): Promise<void> {
  const [submission] = await product.rows<{ status: string }>(
    'results',
    'SELECT status FROM submissions WHERE id = $1',
    [ours],
  );
  const isConnected = facts.companies.find(({ id }) => id === known.company)?.live !== undefined;
  const mayWait = !isConnected && submission?.status === 'parked';
  const wasRefused = product.smartRecruiters.refused.has(known.id) && submission?.status === 'dead-lettered';
  if (mayWait || wasRefused) return;
  expect(submission?.status, `what SmartRecruiters is to hear of ${known.id}`).toBe('delivered');
  const told = product.smartRecruiters.told.filter(({ order }) => order === known.id);
  expect(statusIn(told), `what SmartRecruiters shows of ${known.id}`).toBe(
    status.replace('-', '_').toUpperCase(),
  );
  if (status !== 'completed') return;
  const newest = known.results.map(({ score }) => score).slice(lastKnown(known));
  expect(newest, `the score that SmartRecruiters shows of ${known.id}`).toContain(scoresIn(told).at(-1));
}

// Of those that came later nobody knows whether they were kept.
function lastKnown({ results }: OrderFacts): number {
  return Math.max(
    0,
    results.findLastIndex(({ known }) => known),
  );
}

function statusIn(told: readonly { readonly body: Readonly<Record<string, unknown>> }[]): unknown {
  return told.map(({ body }) => body['status']).findLast((status) => status !== undefined);
}

async function nothingOfTheErased(facts: Facts, product: Product): Promise<void> {
  const names = facts.orders.flatMap(({ erased, name }) => (erased === 'yes' ? [name.toLowerCase()] : []));
  if (names.length === 0) return;
  for (const app of product.all) {
    for (const table of product.tables.get(app.name)?.names ?? []) {
      const sql = `SELECT count(*)::int AS rows FROM ${table} t WHERE lower(t::text) LIKE ANY($1)`;
      const [found] = await product.rows<{ rows: number }>(app.name, sql, [names.map((name) => `%${name}%`)]);
      expect(found?.rows, `${app.name}.${table} names somebody who was erased`).toBe(0);
    }
  }
}
