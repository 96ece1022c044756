import { expect } from 'vitest';
import type { Facts, OrderFacts } from './facts.js';
import { finalThere } from './moves.js';
import type { Product } from './product/product.js';
import type { Told } from './product/smartrecruiters.js';

/** Checks what SmartRecruiters was told about an order so far: by whom, in which order, and how often. */
export function toldRightly(facts: Facts, product: Product, known: OrderFacts): void {
  const told = product.smartRecruiters.told.filter(({ order }) => order === known.id);
  for (const { company } of told) expect(company, `whose credential told of ${known.id}`).toBe(known.company);
  neverBackwards(known, told);
  newestLast(known, told);
  nothingTwice(facts, known, told);
}

function neverBackwards({ id, invitedAnew }: OrderFacts, told: readonly Told[]): void {
  const statuses = told.map(({ body }) => body['status']);
  const isEnd = (status: unknown): boolean =>
    finalThere.has(status) && !(invitedAnew && status === 'REJECTED');
  const firstFinal = statuses.findIndex(isEnd);
  if (firstFinal === -1) return;
  const after = statuses
    .slice(firstFinal)
    .filter((status) => status !== undefined && !finalThere.has(status));
  expect(after, `what SmartRecruiters was told of ${id} after its end`).toEqual([]);
}

// The results that were told are among those that were reported, and come in the same order.
function newestLast({ id, results }: OrderFacts, told: readonly Told[]): void {
  let place = 0;
  for (const score of scoresIn(told)) {
    const found = results.findIndex((result, at) => at >= place && result.score === score);
    expect(found, `${id}: ${score} was told after a newer result, or was never reported`).not.toBe(-1);
    place = found;
  }
}

/** The scores in what was told. */
export function scoresIn(told: readonly Told[]): number[] {
  return told.flatMap(({ body }) => {
    const score = body['score'];
    return typeof score === 'object' && score !== null && 'raw' in score ? [Number(score.raw)] : [];
  });
}

// The same is told again only where somebody asked for it, or nobody knew whether it had got through.
function nothingTwice(facts: Facts, { id, toldAgain }: OrderFacts, told: readonly Told[]): void {
  const said = told.map(({ body }) => JSON.stringify(body));
  const repeats = said.filter((body, place) => body === said[place - 1]).length;
  const doubtful = told.filter((one) => one.doubtful).length + facts.stumbles('results');
  expect(repeats, `${id} was told twice`).toBeLessThanOrEqual(toldAgain + doubtful);
}
