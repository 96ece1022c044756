import { median, percentile, short } from '../arithmetic.js';
import { nth } from '../company.js';
import { forgetStatements, perOrder, PROCESSES, statements, used } from '../cost.js';
import type { Placed } from '../ledger.js';
import { atOnce } from '../load.js';
import { inTurn, type Outcome, type Scene, type Side, Sides } from '../measure.js';

/** What one order costs on its way to an invited candidate and PENDING at SmartRecruiters. */
export async function wholeOrder(scene: Scene): Promise<Outcome> {
  await using sides = await Sides.start(scene, { beside: true });
  const { rounds, turnSeconds } = scene.parameters;
  await forgetStatements(sides.now.product);
  const alone = await inTurn(sides.all, rounds, (side) => costs(sides, side, 1, turnSeconds * 10));
  const dearest = await statements(sides.now.product, rounds * turnSeconds * 10);
  const busy = await inTurn(sides.all, rounds, (side) => costs(sides, side, 32, turnSeconds * 40));
  const middle = (found: Awaited<ReturnType<typeof costs>>[] | undefined, name: string): number =>
    median((found ?? []).map((one) => (one as Record<string, number>)[name] ?? NaN));
  const three = (side: Side['name']): string =>
    ['commits', 'statements', 'flushes'].map((name) => short(middle(alone.get(side), name))).join(' / ');
  const cpu = (found: typeof alone, side: Side['name']): string => {
    const parts = PROCESSES.map((name) => `${name} ${short(middle(found.get(side), name))}`);
    return `${short(middle(found.get(side), 'cpu'))} ms (${parts.join(', ')})`;
  };
  const ratio = middle(busy.get('now'), 'cpu') / middle(busy.get('earlier'), 'cpu');
  return {
    rows: [
      {
        what: 'commits / statements / WAL flushes for one whole order, alone',
        goal: '≤ 15 / ≤ 60 / ≤ 10',
        now: three('now'),
        earlier: three('earlier'),
      },
      {
        what: 'CPU of all processes and PostgreSQL for one whole order, alone',
        goal: '',
        now: cpu(alone, 'now'),
        earlier: cpu(alone, 'earlier'),
      },
      {
        what: 'the same, 32 orders at once',
        goal: '≤ ¼ of d9a76f5',
        now: `${cpu(busy, 'now')}: ${short(ratio)} of d9a76f5`,
        earlier: cpu(busy, 'earlier'),
      },
    ],
    numbers: { alone: Object.fromEntries(alone), busy: Object.fromEntries(busy), dearest },
  };
}

async function costs(sides: Sides, { product, companies }: Side, hands: number, count: number) {
  const orders: Placed[] = [];
  const before = await used(product);
  const { seconds } = await atOnce(hands, { count }, async (number) => {
    const placed = await nth(companies, number).order();
    orders.push(placed);
    if (placed.status !== 202) throw new Error(`an order was answered ${placed.status}`);
    await sides.outside.ledger.until(placed, ({ mailedAt, pendingAt }) => Boolean(mailedAt && pendingAt));
  });
  // What an order still has to settle when everybody outside has seen it.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const times = (name: 'answeredAt' | 'mailedAt' | 'pendingAt'): number[] =>
    orders.map((order) => (order[name] ?? NaN) - order.dueAt);
  return {
    ...perOrder(before, await used(product), orders.length),
    perSecond: orders.length / seconds,
    answeredP50: median(times('answeredAt')),
    answeredP99: percentile(times('answeredAt'), 0.99),
    mailedP50: median(times('mailedAt')),
    mailedP99: percentile(times('mailedAt'), 0.99),
    pendingP50: median(times('pendingAt')),
    pendingP99: percentile(times('pendingAt'), 0.99),
  };
}
