import { median, percentile, short } from '../arithmetic.js';
import { nth } from '../company.js';
import type { Placed } from '../ledger.js';
import { untilStill } from '../load.js';
import { type Outcome, type Scene, Sides, wholeStory } from '../measure.js';
import { type Copies, multiply } from '../multiply.js';

const COMPANIES = 20;
const EACH = 80;
const BACKLOG = 10_000;
const SMALL = 20;

/** Results that are due by the thousand, at SmartRecruiters' ten calls a second and company. */
export async function delivery(scene: Scene): Promise<Outcome> {
  // Nobody is woken for rows that SQL made.
  const settings = { SWEEP_INTERVAL_MS: '1000' };
  await using sides = await Sides.start(scene, { count: COMPANIES + 1, settings });
  const model = String((await wholeStory(sides)).productId);
  const { companies, product } = sides.now;
  const [other, ...many] = companies;
  const owe = (to: number, from: number, of: readonly string[]): Promise<void> =>
    multiply(product, model, owed(of, sides.outside.url), [from, to]);
  const began = sides.outside.patches.length;
  await owe(
    COMPANIES * EACH,
    1,
    many.map(({ companyId }) => companyId),
  );
  await untilStill(() => sides.outside.patches.length - began, COMPANIES * EACH);
  const all = sides.outside.patches.slice(began);
  const seconds = ((all.at(-1)?.at ?? NaN) - (all[0]?.at ?? NaN)) / 1000;
  const orders: Placed[] = [];
  for (let number = 0; number < SMALL; number += 1) if (other) orders.push(await other.order());
  for (const order of orders)
    await sides.outside.ledger.until(order, ({ pendingAt }) => pendingAt !== undefined);
  await owe(COMPANIES * EACH + BACKLOG, COMPANIES * EACH + 1, [nth(many, 0).companyId]);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  for (const order of orders) {
    await other?.report(order);
    await sides.outside.ledger.until(order, ({ completedAt }) => completedAt !== undefined);
  }
  const waits = orders.map(({ completedAt = NaN, reportedAt = NaN }) => completedAt - reportedAt);
  const [p50, p95] = [median(waits), percentile(waits, 0.95)];
  const perSecond = all.length / seconds;
  const most = mostInASecond(sides.outside.patches);
  return {
    rows: [
      {
        what: `${COMPANIES} companies with ${EACH} results due each`,
        goal: 'at most 10 in a second of one company',
        now: `${short(perSecond)}/s; at most ${most} in a second of one company`,
      },
      {
        what: `another company's result → PATCH beside a backlog of ${BACKLOG}`,
        goal: '',
        now: `p50 ${short(p50)}, p95 ${short(p95)} ms`,
      },
    ],
    numbers: { perSecond, most, waits: { p50, p95 } },
  };
}

function owed(companies: readonly string[], url: string): Copies[] {
  const company_id = `(ARRAY['${companies.join("', '")}'])[1 + n % ${companies.length}]`;
  const result_callback_url = `'${url}/assessment-api/v202010/orders/' || md5(n::text)::uuid || '/results'`;
  const due = { due_at: 'now()', first_due_at: 'now()', leased_until: 'NULL', decided_at: 'NULL' };
  return [
    { table: 'results.result_sheets', key: 'order_id', changes: { company_id, result_callback_url } },
    { table: 'results.result_versions', key: 'order_id', changes: {} },
    {
      table: 'results.submissions',
      key: 'id',
      changes: { company_id, ...due, status: `'due'`, delivered_revision: '0', attempt: '0' },
    },
  ];
}

/** In any window of a second. */
function mostInASecond(patches: readonly { companyId: string; at: number }[]): number {
  const byCompany = Object.values(Object.groupBy(patches, ({ companyId }) => companyId));
  return Math.max(...byCompany.map((all) => mostWithin((all ?? []).map(({ at }) => at))));
}

function mostWithin(times: readonly number[]): number {
  let [most, first] = [0, 0];
  times.forEach((at, last) => {
    while (at - (times[first] ?? at) >= 1000) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}
