import { median, percentile, short } from '../arithmetic.js';
import { nth } from '../company.js';
import { atOnce } from '../load.js';
import { inTurn, type Outcome, type Scene, type Side, Sides } from '../measure.js';

/** How long somebody who applies waits for the address of the assessment. */
export async function inline(scene: Scene): Promise<Outcome> {
  await using sides = await Sides.start(scene);
  const { rounds, turnSeconds } = scene.parameters;
  const numbers: Record<string, unknown> = {};
  const rows: Outcome['rows'][number][] = [];
  for (const hands of [1, 8]) {
    const turns = await inTurn(sides.all, rounds, (side) => answered(side, hands, 20 * hands * turnSeconds));
    const all = turns.get('now') ?? [];
    const middle = (share: number): string => short(median(all.map((times) => percentile(times, share))));
    rows.push({
      what: `inline orders answered while applying, ${hands} at once`,
      goal: 'p95 ≤ 300 ms',
      now: `p50 ${middle(0.5)}, p95 ${middle(0.95)}, p99 ${middle(0.99)} ms`,
    });
    numbers[hands] = all.map((times) => ({ p50: median(times), p95: percentile(times, 0.95) }));
  }
  return { rows, numbers };
}

async function answered({ companies }: Side, hands: number, count: number): Promise<number[]> {
  const times: number[] = [];
  await atOnce(hands, { count }, async (number) => {
    const began = performance.now();
    const status = await nth(companies, number).orderInline();
    times.push(performance.now() - began);
    if (status !== 200) throw new Error(`an inline order was answered ${status}`);
  });
  return times;
}
