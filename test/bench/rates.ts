import { median, percentile, short } from './arithmetic.js';
import { nth } from './company.js';
import { keptBytes, perOrder, used } from './cost.js';
import { fate, type Placed } from './ledger.js';
import { atRate, untilStill } from './load.js';
import type { Scene, Side } from './measure.js';
import { memoryOf } from './processes.js';

/** The rates that are tried, in orders a second. */
export const RATES = [5, 10, 15, 20, 25, 30, 35, 40, 50, 60, 80, 100, 120];

/** The highest rate at which, at the end, no more mails are owed than a second brings, and p99 to SMTP is a second. */
export async function highestRate(scene: Scene, side: Side): Promise<number> {
  let kept = 0;
  for (const rate of scene.parameters.rate > 0 ? [] : RATES) {
    const { mailedP99, owedAtEnd } = await load(side, rate, scene.parameters.stepSeconds);
    scene.say(`  ${side.name} ${rate}/s: p99 to SMTP ${short(mailedP99)} ms, ${owedAtEnd} owed at the end`);
    if (mailedP99 > 1000 || owedAtEnd > rate) break;
    kept = rate;
  }
  return kept;
}

/** Orders at that rate for so long, and what they took. */
export async function load(side: Side, rate: number, seconds: number) {
  const orders: Placed[] = [];
  const [before, bytes] = [await used(side.product), await keptBytes(side.product)];
  await atRate(rate, seconds, async (dueAt, number) => {
    orders.push(await nth(side.companies, number).order(dueAt));
  });
  const whole = (): number =>
    orders.filter(({ status, mails, pendingAt }) => status === 202 && mails > 0 && pendingAt !== undefined)
      .length;
  const owedAtEnd = orders.length - whole();
  const { accepted } = fate(orders);
  await untilStill(whole, accepted);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const rss = Object.values(side.product.pids).reduce((sum, pid) => sum + memoryOf(pid).rss, 0);
  const kept = ((await keptBytes(side.product)) - bytes) / orders.length;
  const times = (name: 'answeredAt' | 'mailedAt' | 'pendingAt'): number[] =>
    orders.map((order) => (order[name] ?? Infinity) - order.dueAt);
  return {
    rate,
    owedAtEnd,
    refused: orders.length - accepted,
    ...fate(orders),
    ...perOrder(before, await used(side.product), orders.length),
    rss,
    keptBytes: kept,
    answeredP50: median(times('answeredAt')),
    answeredP99: percentile(times('answeredAt'), 0.99),
    mailedP50: median(times('mailedAt')),
    mailedP99: percentile(times('mailedAt'), 0.99),
    pendingP50: median(times('pendingAt')),
    pendingP99: percentile(times('pendingAt'), 0.99),
  };
}
