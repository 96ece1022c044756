import { setTimeout as sleep } from 'node:timers/promises';
import type { Parties } from '../../journeys/stories.fixture.js';
import { each } from '../each.js';
import { atLeast, atMost, type Scenario, scaled, told as only } from '../scenario.js';
import type { Stage } from '../stage/stage.js';
import { correct, type Taken, taken } from '../stage/corrections.js';
import { whileTimePasses } from '../stage/moved-time.js';

const timeoutMs = 2000;
const betweenMs = 160;
const lookMs = 10;
/** SmartRecruiters counts ten calls in a second and eight at once; we stay below. */
const perSecond = 8;
const onceMost = 6;
const most = 1.2;

interface Call {
  readonly began: number;
  readonly ended: number;
}

/** When each score of an order arrived, and when a company was called. */
class Arrivals {
  private readonly at = new Map<string, number>();
  readonly calls: Call[] = [];

  constructor({ history }: Stage, noisy: string) {
    history.onSeen((line, raw) => {
      const { score } = (raw.body ?? {}) as { score?: { raw: number } };
      if (line.kind === 'told' && score) this.at.set(`${String(line['order'])} ${score.raw}`, raw.at);
      if (line.kind !== 'sr-call' || line['company'] !== noisy) return;
      const { began = 0, ended = 0, status } = raw;
      // Who hears nothing stays on the line until it gives up.
      this.calls.push({ began, ended: status === 0 ? began + timeoutMs : ended });
    });
  }

  /** When a score of an order arrived, which may have been shown earlier as well. */
  async of({ order }: Taken, score: number, since: number): Promise<number> {
    for (;;) {
      const at = this.at.get(`${order} ${score}`);
      if (at !== undefined && at >= since) return at;
      await sleep(lookMs);
    }
  }
}

const now = (): number => performance.timeOrigin + performance.now();

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** The most of them in any second, and the most at the same moment. */
function crowd(calls: readonly Call[]): { inASecond: number; atOnce: number } {
  const sorted = calls.toSorted((one, other) => one.began - other.began);
  let [inASecond, atOnce] = [0, 0];
  for (const [index, { began }] of sorted.entries()) {
    const before = sorted.slice(Math.max(0, index - 50), index + 1);
    inASecond = Math.max(inASecond, before.filter((call) => call.began > began - 1000).length);
    atOnce = Math.max(atOnce, before.filter(({ ended }) => ended > began).length);
  }
  return { inASecond, atOnce };
}

/** Results of a company, one after the other at a pace that its limits allow; how long each took to arrive, in milliseconds. */
async function measured(
  stage: Stage,
  arrivals: Arrivals,
  orders: readonly Taken[],
  samples: readonly number[],
): Promise<number[]> {
  const took: Promise<number>[] = [];
  for (const sample of samples) {
    const order = orders[sample % orders.length];
    if (!order) throw new Error('the company has no order with a result');
    const score = sample % 100;
    const begun = now();
    took.push(
      correct(stage, order, score).then(async () => (await arrivals.of(order, score, begun)) - begun),
    );
    await sleep(betweenMs);
  }
  return Promise.all(took);
}

/** Results of the noisy company, as many as it can ever owe, until the round is over. */
async function noise(stage: Stage, orders: readonly Taken[], isOver: () => boolean): Promise<void> {
  for (let score = 1; !isOver(); score += 1) {
    await each(orders, 4, (order) => correct(stage, order, score % 100));
    await sleep(500);
  }
}

/** One customer whose SmartRecruiters answers nothing is no other customer's problem. */
export const scenario: Scenario = {
  number: 15,
  title: 'SmartRecruiters answers nothing for one customer, and another one goes on as before',
  alone: true,
  needs: {
    settings: { SWEEP_INTERVAL_MS: '1000', SUBMISSION_TIMEOUT_MS: String(timeoutMs) },
  },
  play: async (stage, { scale }) => {
    const [noisy, quiet] = stage.companies as readonly [Parties, Parties];
    await stage.play({ orders: scaled(400, scale, 160), insistent: true });
    const orders = await taken(stage);
    const of = ({ companyId }: Parties): Taken[] => orders.filter(({ company }) => company === companyId);
    const arrivals = new Arrivals(stage, noisy.companyId);
    const pairs = scaled(12, scale, 4);
    const samples = scaled(100, scale, 40);
    const round = (index: number): Promise<number[]> =>
      measured(
        stage,
        arrivals,
        of(quiet),
        Array.from({ length: samples }, (_, sample) => index * samples + sample),
      );
    const { sandbox } = stage.outside;
    const loud = async (index: number): Promise<number[]> => {
      await sandbox.faults({ where: 'results', kind: 'hang', companyId: noisy.companyId });
      let over = false;
      const [took] = await Promise.all([
        round(index).finally(() => (over = true)),
        noise(stage, of(noisy), () => over),
      ]);
      await sandbox.clearFaults();
      return took;
    };
    const ratios: number[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      // Neither of the two is always the later one.
      const alone = pair % 2 === 0 ? await round(2 * pair) : undefined;
      const beside = await loud(2 * pair + 1);
      const before = alone ?? (await round(2 * pair));
      ratios.push(percentile(beside, 0.99) / percentile(before, 0.99));
    }
    await whileTimePasses(stage.database, () => settled(stage));
    const { inASecond, atOnce } = crowd(arrivals.calls);
    return {
      counted: [
        only('rounds with and without', 2 * pairs),
        atLeast('calls for the one that hears nothing', arrivals.calls.length, pairs),
        atMost('of them in any second', inASecond, perSecond),
        atMost('of them at once', atOnce, onceMost),
        atMost(
          'p99 of the other beside it, as a multiple',
          Math.round(percentile(ratios, 0.5) * 100) / 100,
          most,
        ),
      ],
    };
  },
};

async function settled({ database }: Stage): Promise<void> {
  for (;;) {
    const [row] = await database.sql<{ open: number }>(
      'SELECT count(*)::int AS open FROM results.submissions WHERE due_at IS NOT NULL',
    );
    if (row?.open === 0) return;
    await sleep(100);
  }
}
