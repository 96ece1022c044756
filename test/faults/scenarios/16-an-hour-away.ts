import { setTimeout as sleep } from 'node:timers/promises';
import { each } from '../each.js';
import { atMost, exactly, type Scenario, scaled, told as only } from '../scenario.js';
import type { Stage } from '../stage/stage.js';
import { correct, taken, told } from '../stage/corrections.js';
import { passTime, whileTimePasses } from '../stage/moved-time.js';

const hour = 3600;
const stepSeconds = 30;
// Long enough for what became due in a step to be tried.
const stepMs = 400;
const perSecond = 8;

/** When each company was called after SmartRecruiters was back. */
class Calls {
  readonly began = new Map<string, number[]>();
  from = Infinity;

  constructor({ history }: Stage) {
    history.onSeen(({ kind }, { company, began = 0 }) => {
      if (kind !== 'sr-call' || !company || began < this.from) return;
      this.began.set(company, [...(this.began.get(company) ?? []), began]);
    });
  }

  /** The most of one company in the first second, and in any. */
  crowd(): { first: number; any: number } {
    let [first, any] = [0, 0];
    for (const began of this.began.values()) {
      const sorted = began.toSorted((one, other) => one - other);
      const start = sorted[0] ?? 0;
      first = Math.max(first, sorted.filter((at) => at < start + 1000).length);
      for (const [index, at] of sorted.entries())
        any = Math.max(
          any,
          sorted.slice(Math.max(0, index - 50), index + 1).filter((one) => one > at - 1000).length,
        );
    }
    return { first, any };
  }
}

/** SmartRecruiters can be away for an hour; then it gets all that waits, and no more at once than it allows. */
export const scenario: Scenario = {
  number: 16,
  title: 'SmartRecruiters is away for an hour while results wait for it',
  needs: { links: ['smartrecruiters'], settings: { SWEEP_INTERVAL_MS: '1000' } },
  play: async (stage, { scale }) => {
    const waiting = scaled(7200, scale, 200);
    await stage.play({ orders: waiting, insistent: true });
    const orders = await taken(stage);
    const calls = new Calls(stage);
    const link = stage.link('smartrecruiters');
    const down = { kind: 'down' } as const;
    link.add(down);
    await each(orders, 8, (order) => correct(stage, order, 77));
    for (let passed = 0; passed < hour; passed += stepSeconds) {
      await passTime(stage.database, stepSeconds);
      await sleep(stepMs);
    }
    const [before] = await stage.database.sql<{ open: number; tries: number }>(
      `SELECT count(*) FILTER (WHERE status = 'due')::int AS open,
              (SELECT count(*)::int FROM results.submission_attempts WHERE outcome = 'unavailable') AS tries
         FROM results.submissions`,
    );
    calls.from = performance.timeOrigin + performance.now();
    await link.remove(down);
    const standings = await whileTimePasses(stage.database, () => told(stage));
    const { first, any } = calls.crowd();
    return {
      counted: [
        exactly('results that waited', before?.open ?? 0, waiting),
        only('tries while it was away', before?.tries ?? 0),
        exactly('delivered', standings.filter(({ status }) => status === 'delivered').length, waiting),
        atMost('calls for one customer in the first second', first, perSecond),
        atMost('calls for one customer in any second', any, perSecond),
      ],
    };
  },
};
