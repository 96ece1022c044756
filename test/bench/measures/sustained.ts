import { median, percentile, short } from '../arithmetic.js';
import { nth } from '../company.js';
import { keptBytes, perOrder, used } from '../cost.js';
import { fate, type Placed } from '../ledger.js';
import { atRate, untilStill } from '../load.js';
import { type Outcome, type Scene, type Side, Sides } from '../measure.js';
import { memoryOf } from '../processes.js';

const RATES = [5, 10, 15, 20, 25, 30, 35, 40, 50, 60, 80, 100, 120];

/** How many orders a second the whole chain keeps up with, and what one costs then. */
export async function sustained(scene: Scene): Promise<Outcome> {
  await using sides = await Sides.start(scene, { beside: true });
  const highest: Partial<Record<Side['name'], number>> = {};
  for (const side of sides.all) highest[side.name] = await highestRate(scene, side);
  const { sustainedSeconds, rate: wanted } = scene.parameters;
  const rate = wanted || (highest.now ?? 0) || (RATES[0] ?? 0);
  const run = await load(sides.now, rate, sustainedSeconds);
  scene.say(`  ${JSON.stringify(run)}`);
  const atEnd = `${run.lost} lost, ${run.doubled} doubled, ${run.refused} refused`;
  return {
    rows: [
      {
        what: 'whole chain, sustained',
        goal: '≥ 50/s for 5 minutes; order → SMTP p50 ≤ 100 ms, p99 ≤ 1 s',
        now:
          `${wanted ? '' : `${highest.now}/s kept up; `}at ${rate}/s for ${sustainedSeconds} s: to 202 p50 ${short(run.answeredP50)}, ` +
          `p99 ${short(run.answeredP99)} ms; to SMTP p50 ${short(run.mailedP50)}, p99 ${short(run.mailedP99)} ms; ` +
          `to PENDING p99 ${short(run.pendingP99)} ms; ${atEnd}`,
        earlier: wanted ? '' : `${highest.earlier ?? '–'}/s kept up`,
      },
      {
        what: 'commits for one whole order at that rate',
        goal: '≤ 5',
        now: `${short(run.commits)} (${short(run.statements)} statements, ${short(run.cpu)} ms of CPU)`,
      },
      {
        what: 'what such orders need: memory of the five apps, room in the database and write-ahead log for each',
        goal: '',
        now: `RSS ${short(run.rss)} MiB; ${short(run.keptBytes / 1024)} KiB kept, ${short(run.walBytes / 1024)} KiB of log`,
      },
    ],
    numbers: { highest, run },
  };
}

/** The highest rate at which, at the end, no more mails are owed than a second brings, and p99 to SMTP is a second. */
async function highestRate(scene: Scene, side: Side): Promise<number> {
  let kept = 0;
  for (const rate of scene.parameters.rate > 0 ? [] : RATES) {
    const { mailedP99, owedAtEnd } = await load(side, rate, scene.parameters.stepSeconds);
    scene.say(`  ${side.name} ${rate}/s: p99 to SMTP ${short(mailedP99)} ms, ${owedAtEnd} owed at the end`);
    if (mailedP99 > 1000 || owedAtEnd > rate) break;
    kept = rate;
  }
  return kept;
}

async function load(side: Side, rate: number, seconds: number) {
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
