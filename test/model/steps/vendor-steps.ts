import { expect } from 'vitest';
import { accountId } from '../beginning.js';
import type { Facts, OrderFacts } from '../facts.js';
import type { Answer, Product } from '../product/product.js';
import { lettersOf } from '../letters.js';
import { type Step, step, withOrder } from './step.js';

/** What an engine may report. */
export const scores: readonly number[] = [10, 20, 30];

type Act = (known: OrderFacts, ours: string, product: Product, facts: Facts) => Promise<void>;

/** Something that the vendor's product does about an order that it knows. */
function about(says: string, place: number, act: Act): Step {
  const does = async (facts: Facts, product: Product): Promise<void> => {
    const known = facts.order(place);
    const ours = await ourId(product, known);
    if (ours !== undefined) await act(known, ours, product, facts);
  };
  return step(`${says}(${place})`, does, withOrder);
}

/** The engine reports a score: a new one, the one of before, or an older one again. */
export function report(place: number, score: number): Step {
  return about(`report[${score}]`, place, (known, _ours, product) => tellResult(known, score, product));
}

async function tellResult(known: OrderFacts, score: number, product: Product): Promise<void> {
  const ours = await ourId(product, known);
  if (ours === undefined) return;
  const json = { score, assessments: [{ id: 'python', score }] };
  const { status, body } = await product.call('PUT', `/v1/orders/${ours}/result`, { json });
  const newest = known.results.at(-1);
  const repeats = newest?.known === true && newest.score === score;
  if (status === 200 && !repeats) known.results.push({ score, known: true });
  if (isUnknown(status) && !repeats) known.results.push({ score, known: false });
  if (!mayBeClosed(known))
    expect([200, 503, 0], `a result is refused: ${JSON.stringify(body)}`).toContain(status);
}

function mayBeClosed({ cancelled, erased, withoutAuthority }: OrderFacts): boolean {
  return [cancelled, erased, withoutAuthority].some((one) => one !== 'no');
}

/** The engine reports something else about an order of which it reported already. */
export function correct(place: number, choice: number): Step {
  const does = (facts: Facts, product: Product): Promise<void> => correctOne(facts, place, product, choice);
  return step(`correct[${choice}](${place})`, does, (facts) => reported(facts).length > 0);
}

/** Reports something else about one of those of which something was reported. */
export async function correctOne(facts: Facts, place: number, product: Product, choice = 0): Promise<void> {
  const those = reported(facts);
  const known = those[place % those.length];
  const others = scores.filter((one) => one !== known?.results.at(-1)?.score);
  const score = others[choice % others.length];
  if (known && score !== undefined) await tellResult(known, score, product);
}

function reported({ orders }: Readonly<Facts>): OrderFacts[] {
  return orders.filter(
    ({ results, cancelled, erased }) => results.length > 0 && cancelled === 'no' && erased === 'no',
  );
}

/** The candidate begins. */
export function start(place: number): Step {
  return about('start', place, async (known, ours, product) => {
    const { status } = await product.call('POST', `/v1/orders/${ours}/progress`, { json: {} });
    if (status === 200) known.started = 'yes';
    else if (isUnknown(status) && known.started === 'no') known.started = 'maybe';
  });
}

/** The vendor withdraws the order. */
export function cancel(place: number): Step {
  return about('cancel', place, async (known, ours, product, facts) => {
    const { status } = await product.call('POST', `/v1/orders/${ours}/cancel`, {
      json: { reason: 'no longer' },
    });
    if (facts.stood.get(known.id) === 'completed')
      expect(status, `${known.id} is completed and then cancelled`).not.toBe(200);
    if (isUnknown(status) && known.cancelled === 'no') known.cancelled = 'maybe';
    if (status !== 200) return;
    known.cancelled = 'yes';
    known.lettersAtCancel ??= lettersOf(product, known).length;
  });
}

/** The vendor has the candidate invited once more. */
export function resend(place: number): Step {
  return about('resend', place, async (known, ours, product, facts) => {
    const { status } = await product.call('POST', `/v1/orders/${ours}/invitation/resend`, { json: {} });
    if (isOver(known, facts)) expect(status, `a letter about ${known.id}, which is over`).not.toBe(200);
    if (status !== 200 && !isUnknown(status)) return;
    known.letters += 1;
    known.invitedAnew = true;
  });
}

/** The candidate is forgotten everywhere. */
export function erase(place: number): Step {
  return about('erase', place, async (known, _ours, product) => {
    const json = { email: known.email, cancelOpen: true };
    const answer = await product.call('POST', '/v1/erasures', { json });
    if (answer.status === 200) known.erased = 'yes';
    else if (!isUnknown(answer.status)) expect(answer.body, 'an erasure is refused').toBeUndefined();
    else if (known.erased === 'no') known.erased = 'asked';
  });
}

/** SmartRecruiters is told once more how the order stands. */
export function tellAgain(place: number): Step {
  return about('tellAgain', place, async (known, ours, product) => {
    const { status } = await product.call('POST', `/v1/orders/${ours}/submission/replay`, { json: {} });
    if (status === 200 || isUnknown(status)) known.toldAgain += 1;
  });
}

/** Every app consumes again what it could not. */
export function replayLetters(): Step {
  return step('replayLetters()', (_facts, product) => product.replayLetters());
}

/** The secret that signs what engines are told is another one. */
export function rotateSecret(): Step {
  return step('rotateSecret()', async (facts, product) => {
    const answer = await product.call('POST', `/v1/accounts/${accountId}/webhook-secret/rotation`);
    const secret = answer.status === 200 ? secretIn(answer) : undefined;
    facts.secrets.push({ secret, from: product.smartRecruiters.hooks.length });
  });
}

function secretIn({ body }: Answer): string {
  const { webhookSecret } = body;
  if (typeof webhookSecret !== 'string') throw new Error('a rotation gives the secret');
  return webhookSecret;
}

// One whose letter nobody took is rejected as well, and may be invited once more.
function isOver({ id, cancelled, withoutAuthority }: OrderFacts, { stood }: Facts): boolean {
  const isForGood = cancelled === 'yes' || withoutAuthority === 'yes';
  return stood.get(id) === 'completed' || (isForGood && stood.get(id) === 'rejected');
}

/** Nobody said whether it was done. */
function isUnknown(status: number): boolean {
  return status === 0 || status >= 500;
}

async function ourId(product: Product, { id }: OrderFacts): Promise<string | undefined> {
  const sql = 'SELECT id FROM orders WHERE smartrecruiters_order_id = $1';
  const [row] = await product.rows<{ id: string }>('ordering', sql, [id]);
  return row?.id;
}
