import { median, percentile, short } from '../arithmetic.js';
import { nth } from '../company.js';
import type { Placed } from '../ledger.js';
import { atRate } from '../load.js';
import { type Outcome, type Scene, Sides } from '../measure.js';

const PER_SECOND = 10;

/** From the engine's report of a result to SmartRecruiters' acceptance, below its limits. */
export async function result(scene: Scene): Promise<Outcome> {
  await using sides = await Sides.start(scene);
  const { companies } = sides.now;
  const seconds = scene.parameters.turnSeconds * scene.parameters.rounds;
  const orders: Placed[] = [];
  await atRate(PER_SECOND, seconds, async (_dueAt, number) => {
    const placed = await nth(companies, number).order();
    orders.push(placed);
    await sides.outside.ledger.until(placed, ({ pendingAt }) => pendingAt !== undefined);
  });
  await atRate(PER_SECOND, seconds, async (dueAt, number) => {
    const order = nth(orders, number);
    const company = companies.find(({ companyId }) => companyId === order.companyId);
    await company?.report(order, dueAt);
    await sides.outside.ledger.until(order, ({ completedAt }) => completedAt !== undefined);
  });
  const times = orders.map(({ completedAt = NaN, reportedAt = NaN }) => completedAt - reportedAt);
  const seen = {
    results: times.length,
    p50: median(times),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  };
  const [p50, p95, p99] = [seen.p50, seen.p95, seen.p99].map(short);
  return {
    rows: [
      {
        what: 'result → PATCH accepted, 10/s of 20 companies',
        goal: 'p95 ≤ 300 ms',
        now: `p50 ${p50}, p95 ${p95}, p99 ${p99} ms`,
      },
    ],
    numbers: seen,
  };
}
