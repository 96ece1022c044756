import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import { type Facts, isAccepted, isRefused, type OrderFacts } from './facts.js';
import { lettersOf } from './letters.js';
import { mayFollow } from './moves.js';
import type { Product } from './product/product.js';
import { toldRightly } from './told.js';

interface Received {
  readonly id: string;
  readonly company: string;
}

interface Placed extends Received {
  readonly status: string;
  readonly contents: string;
}

/** Checks what has to hold after every step. */
export async function holdsAlways(facts: Facts, product: Product): Promise<void> {
  const received = await product.rows<Received>(
    'gateway',
    'SELECT smartrecruiters_order_id AS id, company_id AS company FROM intake',
  );
  const placed = await product.rows<Placed>(
    'ordering',
    `SELECT smartrecruiters_order_id AS id, company_id AS company, status, contents_hash AS contents FROM orders`,
  );
  for (const known of facts.orders) {
    keptAsAnswered(known, received, placed);
    writtenToAsOften(facts, product, known);
    toldRightly(facts, product, known);
  }
  nobodyInvented(facts, received);
  nobodyInvented(facts, placed);
  for (const one of placed) movedAsAllowed(facts, one);
  signedByTheNewest(facts, product);
  expect(product.smartRecruiters.early, 'calls before SmartRecruiters allowed them again').toEqual([]);
}

// Durable acceptance, no phantom: what was promised is there once, what was refused is not.
function keptAsAnswered(known: OrderFacts, received: readonly Received[], placed: readonly Placed[]): void {
  const theirs = received.filter(({ id }) => id === known.id);
  const ours = placed.filter(({ id }) => id === known.id);
  if (isAccepted(known)) expect(theirs.length, `${known.id} was answered 202 and is in the intake`).toBe(1);
  expect(ours.length, `${known.id} is one order`).toBeLessThan(2);
  if (isRefused(known))
    expect(
      ours.filter(({ status }) => status !== 'rejected'),
      `${known.id} was refused for good`,
    ).toEqual([]);
}

function nobodyInvented(facts: Facts, rows: readonly Received[]): void {
  for (const { id, company } of rows) {
    const known = facts.orders.find((order) => order.id === id);
    expect(known?.company, `whose ${id} is`).toBe(company);
  }
}

function movedAsAllowed(facts: Facts, { id, status, contents }: Placed): void {
  const before = facts.stood.get(id) ?? 'pending';
  const known = facts.orders.find((order) => order.id === id);
  const goesOn = before === 'rejected' && known?.invitedAnew === true && known.cancelled !== 'yes';
  expect(mayFollow(goesOn ? 'pending' : before, status), `${id} went from ${before} to ${status}`).toBe(true);
  facts.stood.set(id, status);
  const first = facts.contained.get(id);
  if (first !== undefined && known?.erased === 'no')
    expect(contents, `${id} says something else`).toBe(first);
  if (first === undefined) facts.contained.set(id, contents);
}

// Copies: one, one more for each that was asked for, and one for each try of which nobody knows.
function writtenToAsOften(facts: Facts, product: Product, known: OrderFacts): void {
  const letters = lettersOf(product, known);
  const doubtful = letters.filter(({ heard }) => !heard).length + facts.stumbles('notification');
  const most = 1 + known.letters + doubtful;
  expect(letters.length, `invitations of ${known.id}`).toBeLessThanOrEqual(most);
  const { lettersAtCancel } = known;
  if (lettersAtCancel !== undefined)
    expect(letters.length, `invitations of ${known.id} after it was cancelled`).toBe(lettersAtCancel);
  if (isRefused(known)) expect(letters, `invitations of ${known.id}, which was refused`).toEqual([]);
}

// The secret of before signs as well for a day; the new one signs from the first moment.
function signedByTheNewest({ secrets }: Facts, { smartRecruiters }: Product): void {
  const { secret, from = 0 } = secrets.at(-1) ?? {};
  if (secret === undefined) return;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  for (const { id, signed, signature } of smartRecruiters.hooks.slice(from)) {
    const ours = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    expect(signature.split(' '), `what signs webhook ${id}`).toContain(ours);
  }
}
