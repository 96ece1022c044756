import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { orderProgressed, type OrderSheet } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deliver, resultOf, type ResultsApp, standing } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';
import type { SubmissionRow } from './submission-rows.js';

// A wide limit: this is about sequence, not about speed.
const fast = {
  SUBMISSION_CALLS_PER_SECOND: 100,
  SUBMISSION_RETRY_CAP_SECONDS: 1,
  SUBMISSION_RETRY_BASE_SECONDS: 1,
};
const world = resultsSpec(fast);

type Act = 'progress' | 'result' | 'replay' | 'pause';

/** One order, and what was told about it so far. */
class Told {
  score = 0;
  revision = 1;

  constructor(
    readonly sheet: OrderSheet,
    private readonly replica: ResultsApp,
  ) {}

  async act(act: Act): Promise<void> {
    const { orderId, companyId } = this.sheet;
    if (act === 'progress') {
      const news = standing(this.sheet, { revision: (this.revision += 1), status: 'in-progress' });
      await deliver(world.spec.database, world.app.noteProgress, orderProgressed, news, companyId);
    }
    if (act === 'result') await this.replica.record.run(resultOf(orderId, { score: (this.score += 1) }));
    if (act === 'replay') await world.app.replay.run({ orderId });
    if (act === 'pause') await sleep(20);
    this.replica.loop.wake();
  }
}

/** After the faults: pauses are cut short, and what 401 twice in a row has parked is replayed. */
const comesToRest = ({ sheet: { orderId } }: Told) =>
  eventually(async () => {
    await world.spec.sql('UPDATE submissions SET due_at = now() WHERE due_at > now()');
    // Where the machine is slow more calls meet a fault, and after five in a row the company pauses as well.
    await world.spec.sql('UPDATE lanes SET blocked_until = NULL WHERE blocked_until > now()');
    world.app.loop.wake();
    const submission = await world.submission(orderId);
    if (submission?.status === 'parked') await world.app.replay.run({ orderId });
    expect(submission).toMatchObject({ status: 'delivered', due_in: null });
  });

const isShown = ({ sheet: { orderId }, score, revision }: Told): void => {
  const shown = world.server.shown.get(orderId);
  const started = revision > 1 ? 'IN_PROGRESS' : 'PENDING';
  expect(shown?.status).toBe(score > 0 ? 'COMPLETED' : started);
  expect(shown?.score?.raw).toBe(score > 0 ? score : undefined);
  const calls = world.server.of(orderId);
  const scores = calls.map(({ document }) => document.score?.raw ?? 0);
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
  // Two calls of one order are never under way at once: nobody could say which of them SmartRecruiters took last.
  expect(calls.filter(({ arrivedAt }, index) => arrivedAt < (calls[index - 1]?.endedAt ?? 0))).toEqual([]);
};

it('SmartRecruiters ends with the newest version, and never sees an older one after a newer one', async () => {
  const steps = fc.array(
    fc.record({
      act: fc.constantFrom<Act>('progress', 'result', 'result', 'replay', 'pause'),
      status: fc.constantFrom(200, 200, 200, 500, 401, 404),
      delayMs: fc.constantFrom(0, 5, 30),
      reset: fc.boolean(),
    }),
    { minLength: 3, maxLength: 12 },
  );
  await world.restart({ ...fast, SUBMISSION_NOT_FOUND_CONFIRM_SECONDS: 3600 });
  const replica = await world.replica({ ...fast, SUBMISSION_NOT_FOUND_CONFIRM_SECONDS: 3600 });
  for (const { loop } of [world.app, replica]) loop.start();
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const faults = [...sequence];
      world.server.reset();
      world.server.script = () => faults.shift();
      const told = new Told(await world.invited({ companyId: `company-${randomUUID()}` }), replica);
      for (const { act } of sequence) await told.act(act);
      faults.length = 0;
      await comesToRest(told);
      isShown(told);
    }),
    { numRuns: 40 },
  );
});

it('a second result that comes while the first is under way is sent next', async () => {
  const { orderId } = await world.placed();
  world.server.next({ status: 200, delayMs: 300 });
  world.app.loop.start();
  await world.app.record.run(resultOf(orderId, { score: 1 }));
  await eventually(() => expect(world.server.of(orderId)).toHaveLength(1));
  await world.app.record.run(resultOf(orderId, { score: 2 }));
  await eventually(async () => expect((await world.submission(orderId))?.status).toBe('delivered'));
  expect(world.server.of(orderId).map(({ document }) => document.score?.raw)).toEqual([1, 2]);
  expect(await world.events('submission-settled')).toEqual([
    { orderId, resultVersion: 2, outcome: 'delivered' },
  ]);
});

const lease = async (orderId: string, attempt: number): Promise<SubmissionRow> => {
  await world.spec.sql(
    `UPDATE submissions SET attempt = $2, leased_until = now() + interval '1 minute' WHERE id = $1`,
    [orderId, attempt],
  );
  const company = { company_id: 'NorthwindRobotics', connection_revision: 0 };
  return { table: 'submissions', id: orderId, attempt, wanted_revision: 1, status: 'due', ...company };
};

it('a sleeper that wakes after its lease sends nothing', async () => {
  const { orderId } = await world.invited();
  const stale = await lease(orderId, 1);
  await lease(orderId, 2);
  await world.app.submit.run(stale);
  expect(world.server.calls).toEqual([]);
  expect(await world.submission(orderId)).toMatchObject({ status: 'due', attempt: 2 });
  expect(await world.spec.sql('SELECT 1 FROM send_permits WHERE ended_at IS NULL')).toEqual([]);
});

/** A call of attempt 1 that is answered when attempt 2 holds the lease, and `meanwhile` is done. */
const outlived = async (orderId: string, meanwhile: () => Promise<void> = async () => {}): Promise<void> => {
  const stale = await lease(orderId, 1);
  const before = world.server.calls.length;
  const { promise: after, resolve: answer } = Promise.withResolvers<void>();
  world.server.next({ status: 200, after });
  const late = world.app.submit.run(stale);
  await eventually(() => expect(world.server.calls).toHaveLength(before + 1));
  await lease(orderId, 2);
  await meanwhile();
  answer();
  await late;
};

it('a call that outlived its lease decides nothing', async () => {
  const { orderId } = await world.invited();
  await outlived(orderId);
  expect(await world.submission(orderId)).toMatchObject({ status: 'due', attempt: 2, wanted_revision: 1 });
  await world.app.submit.run(await lease(orderId, 3));
  expect(await world.submission(orderId)).toMatchObject({ status: 'delivered', delivered_revision: 1 });
  expect(world.server.of(orderId)).toHaveLength(2);
});

it('the newest state is not sent a third time when it was sent by two, one of which had lost its lease', async () => {
  const { orderId } = await world.invited();
  await outlived(orderId, async () => world.app.submit.run(await lease(orderId, 2)));
  expect(await world.submission(orderId)).toMatchObject({ status: 'delivered', due_in: null });
});

it('the newest state is sent once more when an older one may have arrived after it', async () => {
  const { orderId } = await world.invited();
  await outlived(orderId, async () => {
    await world.app.record.run(resultOf(orderId, { score: 1 }));
    await world.app.submit.run({ ...(await lease(orderId, 2)), wanted_revision: 2 });
  });
  expect(await world.submission(orderId)).toMatchObject({ status: 'due', wanted_revision: 3 });
});

it('what a person was told is in vain is sent once more when an outlived call got through', async () => {
  const { orderId } = await world.invited();
  await outlived(orderId, async () => {
    world.server.next({ status: 422 });
    await world.app.submit.run(await lease(orderId, 2));
    expect(await world.submission(orderId)).toMatchObject({ status: 'dead-lettered' });
  });
  expect(await world.submission(orderId)).toMatchObject({ status: 'due' });
});
