import { Problem } from '@assay/contracts';
import { showAccount, signWebhook } from '@assay/contracts/consent';
import type { Lease, Tx } from '@assay/persistence';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAccount, anOrder, OrderingBench } from '../ordering.fixture.js';
import { type Briefing, Briefings } from '../orders/briefings.repository.js';
import { ShowOrderTimeline } from '../timeline/show-order-timeline.js';
import { RecordFailedInvitation } from '../progress/record-failed-invitation.js';
import { type Assignment, assignmentRows } from './assignments.repository.js';
import { LocalEngine } from '../engine/local-engine.fixture.js';

const assessmentUrl = 'https://engine.example/t/1';

/** Orders as they were read while they were rejected; whoever locks them finds them open again. */
class ReadBeforeOpened extends Briefings {
  override async find(tx: Tx, orderId: string): Promise<Briefing> {
    const briefing = await super.find(tx, orderId);
    return { ...briefing, order: Object.assign(briefing.order, { status: 'rejected' }) };
  }
}

describe('assign-order', () => {
  let bench: OrderingBench;
  let engine: LocalEngine;
  beforeAll(async () => {
    bench = await OrderingBench.open();
    engine = await LocalEngine.start();
  });
  beforeEach(async () => {
    await bench.clear();
    await bench.connected();
    engine.received.length = 0;
    engine.answers(200, { assessmentUrl });
    bench.bus.answer(signWebhook, ({ messageId, timestamp }) => ({
      signature: `v1,${messageId}.${timestamp}`,
    }));
    await bench.within((tx) =>
      bench.accounts.keep(tx, anAccount({ engineUrl: engine.url }), '2026-01-03T00:00:00Z'),
    );
  });
  afterAll(async () => {
    await engine.stop();
    await bench.close();
  });

  const lease = async (): Promise<Assignment> => {
    await bench.store.sql('UPDATE assignments SET due_at = now() WHERE due_at IS NOT NULL');
    const [assignment] = await assignmentRows.lease(bench.database, 1);
    if (!assignment) throw new Error('nothing is due');
    return assignment;
  };
  const work = async (): Promise<void> => bench.assignOrder.run(await lease());
  const order = async () => (await bench.store.sql<Record<string, unknown>>('SELECT * FROM orders'))[0];
  const queue = async () => (await bench.store.sql<Record<string, unknown>>('SELECT * FROM assignments'))[0];
  const rejections = async () => (await bench.announced()).filter(({ type }) => type === 'order-rejected');

  it.each([
    ['late', 61, {}, 1],
    ['in time', 0, {}, 0],
    [
      'late for somebody who is applying',
      61,
      { inline: { completedUrl: 'https://jobs.smartrecruiters.com/x' } },
      0,
    ],
  ])('has a candidate told who waited: %s', async (_when, seconds, more, times) => {
    const receivedAt = new Date(Date.now() - seconds * 1000).toISOString();
    const orderId = await bench.placed({ receivedAt, ...more });
    await work();
    const told = (await bench.announced()).filter(({ type }) => type === 'order-prepared');
    expect(told.map(({ data }) => data)).toEqual(
      times === 0 ? [] : [{ orderId, companyId: 'acme', revision: 2 }],
    );
  });

  it('leaves a candidate alone whose engine took the order before and does not any more', async () => {
    await bench.placed();
    await work();
    for (const answer of [422, 500]) {
      engine.answers(answer, { code: 'unknown', message: 'What order?' });
      await bench.store.sql(`UPDATE assignments SET due_at = now(), outcome = NULL, give_up_at = now()`);
      await work();
      expect(await order()).toMatchObject({ status: 'pending', assessment_url: assessmentUrl });
    }
    const kept = await bench.store.sql('SELECT excerpt FROM assignment_attempts ORDER BY id');
    const excerpt = '{"code":"unknown","message":"What order?"}';
    expect(kept).toEqual([{ excerpt: null }, { excerpt }, { excerpt }]);
  });

  it('tells the engine of the order and keeps the address it gives', async () => {
    const placed = anOrder();
    await bench.placeOrder.run(placed);
    await work();
    expect(await order()).toMatchObject({ assessment_url: assessmentUrl, status: 'pending' });
    expect(await queue()).toMatchObject({ due_at: null, outcome: 'assigned' });
    expect(JSON.parse(engine.received[0]?.body ?? '')).toEqual({
      type: 'order.placed',
      timestamp: '2026-01-15T12:00:00.000Z',
      data: {
        orderId: placed.orderId,
        accountId: 'north',
        companyId: 'acme',
        packageId: 'p-backend',
        assessments: [
          { id: 'a-python', name: 'Python' },
          { id: 'a-sql', name: 'SQL' },
        ],
        candidate: { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com', language: 'en-GB' },
        jobId: 'job-1',
        fields: { 'business-unit': 'Retail' },
        profileUrl: `https://www.smartrecruiters.com/app/people/candidates/${placed.candidate.id}`,
      },
    });
  });

  it('has the exact bytes signed', async () => {
    await bench.placed();
    await work();
    const asked = bench.bus.asked.find(({ name }) => name === 'sign-webhook');
    expect(asked?.request).toMatchObject({ accountId: 'north', payload: engine.received[0]?.body });
  });

  it('tells of an order that was just placed in the bytes that every later try has', async () => {
    const given: Assignment[] = [];
    const place = { leaseSeconds: 45, lease: () => Promise.resolve(undefined), release: () => undefined };
    const begin = (row: Lease): void => void given.push(row as Assignment);
    const deaf = bench.database.onWake('assignments', {
      wake: () => undefined,
      place: () => ({ ...place, begin }),
    });
    await bench.placeOrder.run(anOrder({ fields: { zone: 'Z', 'business-unit': 'Retail' } }));
    deaf();
    const [row] = given;
    if (!row) throw new Error('it was given to nobody');
    expect(row.briefing).toMatchObject({ order: { status: 'pending' }, account: { id: 'north' } });
    engine.answers(503, {});
    await bench.assignOrder.run(row);
    expect(await queue()).toMatchObject({ outcome: null, leased_until: null, attempt: 1 });
    engine.answers(201, { assessmentUrl });
    await work();
    const [first, second] = engine.received;
    expect(second?.body).toBe(first?.body);
    expect(await queue()).toMatchObject({ outcome: 'assigned', attempt: 2 });
  });

  it('tries again with the same id and the same bytes after a failure, and records every try', async () => {
    const orderId = await bench.placed();
    engine.answers(503, {});
    await work();
    expect(await queue()).toMatchObject({ outcome: null, leased_until: null, attempt: 1 });
    engine.answers(201, { assessmentUrl });
    await work();
    const [first, second] = engine.received;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
    const timeline = await new ShowOrderTimeline(
      bench.database,
      bench.orders,
      bench.history,
      bench.attempts,
    ).run({
      orderId,
    });
    expect(timeline.entries.map(({ kind, evidence }) => [kind, evidence?.['httpStatus']])).toEqual([
      ['order-placed', undefined],
      ['assignment-failed', 503],
      ['assignment-assigned', 201],
    ]);
  });

  it('waits at most five minutes between two tries', async () => {
    await bench.placed();
    engine.answers(500, {});
    await bench.store.sql('UPDATE assignments SET attempt = 40');
    await work();
    const [row] = await bench.store.sql<{ seconds: number }>(
      'SELECT extract(epoch FROM due_at - now())::float8 AS seconds FROM assignments',
    );
    expect(row?.seconds).toBeGreaterThan(-5);
    expect(row?.seconds).toBeLessThanOrEqual(300);
  });

  it.each([
    [40, 5],
    [61, 300],
  ])(
    'waits after try %i at most %i seconds when a candidate who is applying waits',
    async (attempt, most) => {
      await bench.placed({ inline: { completedUrl: 'https://jobs.smartrecruiters.com/resume/xyz' } });
      engine.answers(500, {});
      await bench.store.sql(
        `UPDATE assignments SET attempt = ${attempt - 1}; UPDATE orders SET expires_at = now() + interval '1 day'`,
      );
      await work();
      const [row] = await bench.store.sql<{ seconds: number }>(
        'SELECT extract(epoch FROM due_at - now())::float8 AS seconds FROM assignments',
      );
      expect(row?.seconds).toBeLessThanOrEqual(most);
    },
  );

  it('rejects the order with the engine’s own words when it is refused', async () => {
    const orderId = await bench.placed();
    engine.answers(422, { code: 'no-licence', message: 'No licence is left.' });
    await work();
    expect(await order()).toMatchObject({ status: 'rejected', reason: 'No licence is left.' });
    expect(await queue()).toMatchObject({ due_at: null, outcome: 'refused' });
    expect(await rejections()).toMatchObject([{ data: { orderId, reason: 'No licence is left.' } }]);
  });

  it('rejects the order when no engine took it for a week', async () => {
    await bench.placed();
    engine.answers(500, {});
    await bench.store.sql("UPDATE assignments SET give_up_at = now() - interval '1 second'");
    await work();
    expect(await order()).toMatchObject({ status: 'rejected' });
    expect(await queue()).toMatchObject({ due_at: null, outcome: 'dead' });
    expect(await rejections()).toHaveLength(1);
  });

  it('tries again within seconds while nobody signs, however long that lasts', async () => {
    await bench.placed();
    await bench.store.sql('UPDATE assignments SET attempt = 20');
    bench.bus.forget();
    await work();
    expect(engine.received).toEqual([]);
    expect(await queue()).toMatchObject({ outcome: null });
    expect(
      await bench.store.sql("SELECT due_at <= now() + interval '10 seconds' AS soon FROM assignments"),
    ).toEqual([{ soon: true }]);
    expect(await bench.store.sql('SELECT outcome, detail FROM assignment_attempts')).toEqual([
      { outcome: 'failed', detail: 'not-sent' },
    ]);
  });

  it('keeps once in a row that nobody signed', async () => {
    const [sign, silent] = [
      () => bench.bus.answer(signWebhook, () => ({ signature: 'v1,signed' })),
      () => bench.bus.forget(),
    ];
    await bench.placed();
    engine.answers(503, {});
    for (const next of [silent, silent, sign, silent, silent, silent]) {
      next();
      await work();
    }
    const kept = await bench.store.sql<{ detail: string }>(
      'SELECT detail FROM assignment_attempts ORDER BY id',
    );
    expect(kept.map(({ detail }) => detail)).toEqual(['not-sent', 'unexpected-status', 'not-sent']);
  });

  it('tries ever less often while whoever signs is there and will not', async () => {
    await bench.placed();
    bench.bus.answer(signWebhook, () => {
      throw new Problem('account-not-found', { accountId: 'north' });
    });
    let late = 0;
    // The pause is random, up to five minutes: several of them are hardly all short.
    for (let time = 0; time < 6; time += 1) {
      await bench.store.sql('UPDATE assignments SET attempt = 20 + $1::int', [time]);
      await work();
      late += (
        await bench.store.sql("SELECT 1 FROM assignments WHERE due_at > now() + interval '11 seconds'")
      ).length;
    }
    expect(late).toBeGreaterThan(0);
    expect(await bench.store.sql('SELECT DISTINCT detail FROM assignment_attempts')).toEqual([
      { detail: 'not-prepared' },
    ]);
  });

  it('asks for an account that no event told of yet', async () => {
    await bench.placed();
    await bench.store.sql('TRUNCATE accounts CASCADE');
    bench.bus.answer(showAccount, () => anAccount({ engineUrl: engine.url }));
    await work();
    expect(await order()).toMatchObject({ assessment_url: assessmentUrl });
  });

  it('does not tell the engine of an order that is over', async () => {
    const orderId = await bench.placed();
    const failed = new RecordFailedInvitation(bench.orders, bench.changes);
    await bench.deliver(failed, { orderId, reason: 'No such mailbox.' });
    await work();
    expect(engine.received).toEqual([]);
    expect(await queue()).toMatchObject({ due_at: null, outcome: 'cancelled' });
  });

  it('tells the engine of an order after all that was opened again while it was looked at', async () => {
    await bench.placed();
    const read = await lease();
    await bench.assignOrderFrom(new ReadBeforeOpened()).run(read);
    expect(await queue()).toMatchObject({ outcome: null });
    await work();
    expect(await queue()).toMatchObject({ outcome: 'assigned', due_at: null });
  });

  it('locks the order before its assignment, as whoever opens it again does', async () => {
    await bench.placed();
    const assignment = await lease();
    const waiting = `SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    let worked = Promise.resolve();
    await bench.within(async (tx) => {
      await bench.orders.lock(tx, assignment.order_id);
      worked = bench.assignOrder.run(assignment);
      await eventually(async () => expect(await bench.store.sql(waiting)).toHaveLength(1));
      await tx.query('SELECT id FROM assignments WHERE id = $1 FOR UPDATE NOWAIT', [assignment.id]);
    });
    await worked;
    expect(await queue()).toMatchObject({ outcome: 'assigned' });
  });

  it('changes nothing when another worker holds the assignment by now', async () => {
    await bench.placed();
    const late = await lease();
    await bench.store.sql("UPDATE assignments SET leased_until = now() - interval '1 second'");
    const current = await lease();
    await bench.assignOrder.run(late);
    expect(await order()).toMatchObject({ assessment_url: null });
    await bench.assignOrder.run(current);
    expect(await order()).toMatchObject({ assessment_url: assessmentUrl });
  });

  it('takes each of twenty assignments once while two loops run', async () => {
    for (let one = 0; one < 20; one += 1) await bench.placed();
    bench.assignmentLoop.start();
    await eventually(async () => {
      const open = await bench.store.sql('SELECT id FROM assignments WHERE due_at IS NOT NULL');
      expect(open).toEqual([]);
    });
    await bench.database.stopLoops();
    expect(new Set(engine.received.map(({ headers }) => headers['webhook-id'])).size).toBe(20);
    expect(engine.received).toHaveLength(20);
  });

  it('keeps no word of an engine that answers after the candidate was erased', async () => {
    await bench.placed();
    engine.behaviour = (response) =>
      void bench.store.sql(`UPDATE orders SET erased_at = now(), status = 'rejected'`).then(() => {
        response.writeHead(422, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ code: 'no-adaline', message: 'Adaline is nobody' }));
      });
    await work();
    const tries = await bench.store.sql(
      'SELECT outcome, http_status, detail, excerpt FROM assignment_attempts',
    );
    expect(tries).toEqual([{ outcome: 'refused', http_status: 422, detail: null, excerpt: null }]);
    expect((await order())?.['reason']).toBeNull();
  });
});
