import { median, percentile, short } from '../arithmetic.js';
import { nth } from '../company.js';
import { fate, type Placed } from '../ledger.js';
import { atRate, untilStill } from '../load.js';
import { type Outcome, type Scene, Sides } from '../measure.js';

const OTHERS = 5;

/** One company floods while five others place one order a second each. */
export async function burst(scene: Scene): Promise<Outcome> {
  await using sides = await Sides.start(scene, { count: OTHERS + 1 });
  const [flooding, ...others] = sides.now.companies;
  const { burst: count, burstSeconds } = scene.parameters;
  const flood: Placed[] = [];
  const small: Placed[] = [];
  await Promise.all([
    atRate(count / burstSeconds, burstSeconds, async (dueAt) => {
      if (flooding) flood.push(await flooding.order(dueAt));
    }),
    atRate(OTHERS, burstSeconds, async (dueAt, number) => {
      small.push(await nth(others, number).order(dueAt));
    }),
  ]);
  const all = [...flood, ...small];
  const drainingSince = performance.now();
  await untilStill(() => all.filter(({ mails }) => mails > 0).length, fate(all).accepted, 60_000);
  const drainedAfter = Math.round((performance.now() - drainingSince) / 1000);
  const times = (orders: Placed[], name: 'answeredAt' | 'mailedAt'): { p50: number; p99: number } => {
    const values = orders.map((order) => (order[name] ?? Infinity) - order.dueAt);
    return { p50: median(values), p99: percentile(values, 0.99) };
  };
  const seen = {
    others: { answered: times(small, 'answeredAt'), mailed: times(small, 'mailedAt') },
    flood: { answered: times(flood, 'answeredAt'), mailed: times(flood, 'mailedAt') },
    placed: all.length,
    ...fate(all),
    drainedAfter,
  };
  const both = ({ p50, p99 }: { p50: number; p99: number }): string => `${short(p50)} / ${short(p99)} ms`;
  return {
    rows: [
      {
        what: `burst of ${count} in ${burstSeconds} s by one company, the five others (p50 / p99)`,
        goal: 'p99 to 202 ≤ 250 ms, to SMTP ≤ 2 s; nothing lost',
        now:
          `to 202 ${both(seen.others.answered)}, to SMTP ${both(seen.others.mailed)}; the flood to 202 ${both(seen.flood.answered)}; ` +
          `${seen.accepted} of ${seen.placed} accepted, ${seen.lost} lost, ${seen.doubled} doubled; mails out ${drainedAfter} s after the end`,
      },
    ],
    numbers: seen,
  };
}
