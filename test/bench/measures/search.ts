import { createHash } from 'node:crypto';
import { percentile, short } from '../arithmetic.js';
import { nth } from '../company.js';
import { atOnce, type Said } from '../load.js';
import { madeName, variedOrders } from '../made-orders.js';
import { type Outcome, type Scene, Sides, wholeStory } from '../measure.js';
import { madeId, multiply } from '../multiply.js';

const HANDS = 4;
const CALLS = 100;
const ARRIVES_MS = 200;

/** Asks one thing that support asks, about the order of that number. */
type Call = (number: number) => Promise<void>;
interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** How long support waits for what it looks for, and for its views, when more orders are kept. */
export async function search(scene: Scene): Promise<Outcome> {
  await using sides = await Sides.start(scene);
  const model = await wholeStory(sides);
  const { sizes, rounds } = scene.parameters;
  const found = new Map<number, Record<string, Times>>();
  let made = 0;
  for (const size of sizes) {
    scene.say(`  making ${size} orders`);
    const orders = variedOrders(sides.now.companies);
    await multiply(sides.now.product, String(model.productId), orders, [made + 1, size]);
    made = size;
    const times: Record<string, Times> = {};
    for (const [name, call] of Object.entries(await callsOf(sides, size)))
      times[name] = await timed(call, rounds);
    found.set(size, times);
    scene.say(`  ${size}: ${JSON.stringify(times)}`);
  }
  const names = Object.keys(found.get(made) ?? {});
  return { rows: names.map((name) => row(name, found)), numbers: Object.fromEntries(found) };
}

function row(name: string, found: ReadonlyMap<number, Record<string, Times>>): Outcome['rows'][number] {
  const each = (of: keyof Times): string =>
    [...found.values()].map((times) => short(times[name]?.[of] ?? NaN)).join(', ');
  return {
    what: `${name}, at ${[...found.keys()].map((size) => size.toExponential(0).replace('+', '')).join(', ')} orders`,
    goal: `p95 ≤ ${ARRIVES_MS} ms`,
    now: `p95 ${each('p95')} ms; p50 ${each('p50')} ms; p99 ${each('p99')} ms`,
  };
}

async function callsOf({ now: { companies, product } }: Sides, size: number): Promise<Record<string, Call>> {
  const ask = async (method: 'GET' | 'POST', path: string, said: Said = {}): Promise<string> => {
    const answer = await product.gateway.call(method, path, { headers: product.vendor, ...said });
    if (answer.status !== 200)
      throw new Error(`${path} was answered ${answer.status} ${answer.text.slice(0, 300)}`);
    return answer.text;
  };
  // Whatever is not there is found fast: each has to find something.
  const look =
    (text: (n: number) => string): Call =>
    async (number) => {
      const sought = text(1 + ((number * 7919) % size));
      if ((await ask('POST', '/v1/orders/search', { json: { text: sought } })).length < 300)
        throw new Error(`nothing was found by ${sought}`);
    };
  const { rows } = await product.database.query<{ id: string }>(
    `SELECT ${madeId} AS id FROM generate_series(1, ${size}::bigint, ${Math.ceil(size / CALLS)}) n`,
  );
  return {
    'search by an address': look((n) => `made-${n}@example.org`),
    'search by a surname': look((n) => madeName(n).last),
    'search by a whole name': look((n) => `${madeName(n).first} ${madeName(n).last}`),
    'search by two letters of a name': look((n) => madeName(n).last.slice(0, 2)),
    'search by a first name, that of a tenth of all': look((n) => madeName(n).first),
    'search by SmartRecruiters’ id of a candidate': look((n) => `candidate-${n}`),
    'search by SmartRecruiters’ id of an order': look((n) => hashOf(`order ${n}`)),
    'search by an id of ours': look((n) => rows[n % rows.length]?.id ?? ''),
    'search by a company': look((n) => nth(companies, n).companyId),
    'the orders of an account': async (n) =>
      void (await ask('GET', `/v1/orders?accountId=${nth(companies, n).accountId}`)),
    'all views with their counts': async () => void (await ask('GET', '/v1/orders/views')),
    'the views of an account': async (n) =>
      void (await ask('GET', `/v1/orders/views?accountId=${nth(companies, n).accountId}`)),
  };
}

/** As PostgreSQL writes `md5(text)::uuid`. */
function hashOf(text: string): string {
  const digits = createHash('md5').update(text).digest('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Of all calls of all rounds, after some that do not count. */
async function timed(call: Call, rounds: number): Promise<Times> {
  const times: number[] = [];
  await atOnce(HANDS, { count: 20 }, call);
  await atOnce(HANDS, { count: CALLS * rounds }, async (number) => {
    const began = performance.now();
    await call(number);
    times.push(performance.now() - began);
  });
  const [p50 = NaN, p95 = NaN, p99 = NaN] = [0.5, 0.95, 0.99].map((part) => percentile(times, part));
  return { p50, p95, p99 };
}
