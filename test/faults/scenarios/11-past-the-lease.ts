import { setTimeout as sleep } from 'node:timers/promises';
import { atLeast, atMost, exactly, type Figures, type Scenario, scaled, told } from '../scenario.js';
import { type HeldRow, LeaseWitness } from '../stage/lease-witness.js';
import { evenly } from '../stage/draw.js';
import { mailsInDoubt } from '../stage/mails-in-doubt.js';
import type { Strike } from '../stage/hand.js';
import type { Stage } from '../stage/stage.js';
import { ordersWhile } from '../stage/orders-while.js';
import { type Twin, twinsOf } from '../stage/twins.js';

/** Who works something off on the way of an order, each as two processes, and what it has in its hand when it is stopped. */
const workers = {
  ordering: 'ordering.assignments',
  notification: 'notification.invitations',
  results: 'results.submissions',
} as const;
type Worker = Twin<keyof typeof workers>;
const callsBetween = 4;
const lookMs = 10;
/** Of the calls of those who are asked, and how long they take: so there is always something in somebody's hand. */
const slow = (['results', 'smtp', 'webhook'] as const).map((where) => ({
  where,
  kind: 'delay',
  ms: 150,
}));

/** Stands still with something in its hand until others have taken all of it, and goes on; gives how many answers come late. */
async function sleepPastLease(stage: Stage, witness: LeaseWitness, worker: Worker): Promise<number> {
  const { app, pid, login } = worker;
  const inHand = async (): Promise<HeldRow[]> =>
    (await witness.heldBy(login)).filter(({ place }) => place === workers[app]);
  const before = await witness.takenOver(login, workers[app]);
  for (let late = 0; ;) {
    while ((await inHand()).length === 0) await sleep(lookMs);
    process.kill(pid, 'SIGSTOP');
    try {
      const held = await inHand();
      // What it had said before it stood still may still be done for it.
      while ((await witness.heldBy(login)).length > 0) await sleep(lookMs);
      if (app === 'results') late += await noteLate(stage, held);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    if ((await witness.takenOver(login, workers[app])) > before) return late;
  }
}

/** What SmartRecruiters answers whoever stood still with a result in its hand comes late. */
async function noteLate({ database, history }: Stage, held: readonly HeldRow[]): Promise<number> {
  const orders = await database.sql<{ company: string; order: string }>(
    `SELECT company_id AS company, smartrecruiters_order_id AS "order" FROM ordering.orders WHERE id = ANY ($1::uuid[])`,
    [held.map(({ id }) => id)],
  );
  for (const order of orders) history.note('answered-late', order);
  return orders.length;
}

/** Mails that invite, and how many of them are copies of another one. */
class Invitations {
  private readonly messages: unknown[] = [];

  constructor({ history }: Stage) {
    history.onSeen(({ kind, what, message }) => {
      if (kind === 'mail' && what === 'invitation') this.messages.push(message);
    });
  }

  get copies(): number {
    return this.messages.length - new Set(this.messages).size;
  }
}

/** So many stops over all workers, some of them at once; orders come as long as there are any. */
export async function playStops(stage: Stage, count: number): Promise<Figures> {
  const { story, outside } = stage;
  const workersOfAll = await twinsOf(stage, Object.keys(workers) as (keyof typeof workers)[]);
  const witness = await LeaseWitness.on(stage.database);
  const invitations = new Invitations(stage);
  await outside.sandbox.faults(...slow);
  let [left, late] = [count, 0];
  const hands = workersOfAll.map((twins, hand) =>
    evenly(twins, Math.floor((count + hand) / workersOfAll.length), () => 0).map((worker, index): Strike => ({
      step: 'call',
      number: (index + 1) * callsBetween,
      name: 'stop',
      target: worker.app,
      run: async () => {
        const answers = await sleepPastLease(stage, witness, worker);
        late += answers;
        left -= 1;
      },
    })),
  );
  await stage.play(
    ordersWhile(() => left > 0),
    ...hands,
  );
  await outside.sandbox.clearFaults();
  return {
    counted: [
      told('orders', story.acceptedCount),
      exactly('stops past the lease', stage.times('stop'), count),
      atLeast('rows that another took over', await witness.takenOver(), count),
      told('answers of SmartRecruiters that came late', late),
      exactly('rows changed by whoever had lost them', await witness.strangers(), 0),
      atMost('copies of invitations beyond the first', invitations.copies, await mailsInDoubt(stage)),
      exactly('at their end', story.endedCount, story.acceptedCount),
    ],
  };
}

/** Whoever stood still for longer than its lease finds its work done by another, and changes nothing of it. */
export const scenario: Scenario = {
  number: 11,
  title:
    'A process that works something off stands still past its lease, and goes on when another has done it',
  waits: true,
  needs: { replicas: 2, gateways: 1, settings: { SUBMISSION_LEASE_SECONDS: '3' } },
  play: (stage, { scale }) => playStops(stage, scaled(200, scale, 6)),
};
