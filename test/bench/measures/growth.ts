import { growth as grown, median, percentile, short } from '../arithmetic.js';
import { nth } from '../company.js';
import type { Placed } from '../ledger.js';
import { atOnce } from '../load.js';
import { madeOrders } from '../made-orders.js';
import { type Outcome, type Scene, Sides, wholeStory } from '../measure.js';
import { multiply } from '../multiply.js';

const HANDS = 4;
const CALLS = 150;

/** Makes one call, and says how many milliseconds the answer took. */
type Call = (number: number) => Promise<number>;
type Times = Record<string, { p50: number; p99: number }>;

/** How the same calls take longer when more orders are kept. */
export async function growth(scene: Scene): Promise<Outcome> {
  await using sides = await Sides.start(scene);
  const model = await wholeStory(sides);
  const { sizes, rounds } = scene.parameters;
  const calls = callsOf(sides, model);
  const found = new Map<number, Times>();
  let made = 0;
  for (const size of sizes) {
    scene.say(`  making ${size} orders`);
    await multiply(sides.now.product, String(model.productId), madeOrders(sides.now.companies), [
      made + 1,
      size,
    ]);
    made = size;
    const times: Times = {};
    for (const [name, call] of Object.entries(calls)) times[name] = await timed(call, rounds);
    found.set(size, times);
    scene.say(`  ${size}: ${JSON.stringify(times)}`);
    // What was ordered meanwhile has gone its way before the next million is written.
    await new Promise((resolve) => setTimeout(resolve, 5000));
  }
  return { rows: Object.keys(calls).map((name) => row(name, found)), numbers: Object.fromEntries(found) };
}

function row(name: string, found: Map<number, Times>): Outcome['rows'][number] {
  const all = [...found.values()].map((times) => times[name] ?? { p50: NaN, p99: NaN });
  const each = (of: 'p50' | 'p99'): string => all.map((times) => short(times[of])).join(', ');
  const [first, last] = [all[0], all.at(-1)];
  const by = (of: 'p50' | 'p99'): string => `${grown(first?.[of] ?? NaN, last?.[of] ?? NaN)} %`;
  return {
    what: `${name}, at ${[...found.keys()].map((size) => size.toExponential(0).replace('+', '')).join(', ')} orders`,
    goal: 'p99 grows ≤ 20 %',
    now: `p99 ${each('p99')} ms: ${by('p99')}; p50 ${each('p50')} ms: ${by('p50')}`,
  };
}

function callsOf({ now: { companies, product }, outside }: Sides, model: Placed): Record<string, Call> {
  const get =
    (path: (number: number) => string): Call =>
    async (number) => {
      const began = performance.now();
      const { status, text } = await product.gateway.call('GET', path(number), { headers: product.vendor });
      if (status !== 200) throw new Error(`${path(number)} was answered ${status} ${text.slice(0, 300)}`);
      return performance.now() - began;
    };
  return {
    intake: async (number) => {
      const order = await nth(companies, number).order();
      const { status, answeredAt = NaN, dueAt } = order;
      if (status !== 202) throw new Error(`an order was answered ${status}`);
      // No more are under way than there are hands: nothing waits for what went before.
      await outside.ledger.until(order, ({ mailedAt, pendingAt }) => Boolean(mailedAt && pendingAt));
      return answeredAt - dueAt;
    },
    'first page': get(() => '/v1/orders'),
    'search by a rare status': get(() => '/v1/orders?status=rejected'),
    'search by status': get(() => '/v1/orders?status=pending'),
    'search by company': get((number) => `/v1/orders?companyId=${nth(companies, number).companyId}`),
    'search by company and rare status': get(
      (number) => `/v1/orders?status=rejected&companyId=${nth(companies, number).companyId}`,
    ),
    'search by account': get((number) => `/v1/orders?accountId=${nth(companies, number).accountId}`),
    'search by candidate': get((number) => `/v1/orders?candidateId=candidate-${1 + (number % 900)}`),
    timeline: get(() => `/v1/orders/${model.productId}/timeline`),
  };
}

/** The middle of the rounds' p50 and p99. */
async function timed(call: Call, rounds: number): Promise<{ p50: number; p99: number }> {
  const found: number[][] = [];
  await atOnce(HANDS, { count: 20 }, async (number) => void (await call(number)));
  for (let round = 0; round < rounds; round += 1) {
    const times: number[] = [];
    await atOnce(HANDS, { count: CALLS }, async (number) => {
      times.push(await call(number));
    });
    found.push(times);
  }
  return {
    p50: median(found.map((times) => median(times))),
    p99: median(found.map((times) => percentile(times, 0.99))),
  };
}
