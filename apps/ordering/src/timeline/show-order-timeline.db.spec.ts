import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrderingBench } from '../ordering.fixture.js';
import { RecordInvitation } from '../progress/record-invitation.js';
import { RecordProgress } from '../progress/record-progress.js';
import { ShowOrderTimeline } from './show-order-timeline.js';

describe('show-order-timeline', () => {
  let bench: OrderingBench;
  let operation: ShowOrderTimeline;
  beforeAll(async () => {
    bench = await OrderingBench.open();
    operation = new ShowOrderTimeline(bench.database, bench.orders, bench.history, bench.attempts);
    await bench.connected();
  });
  afterAll(() => bench.close());

  it('tells what happened, oldest first, without names and addresses', async () => {
    const orderId = await bench.placed();
    await bench.deliver(new RecordInvitation(bench.orders, bench.changes), {
      orderId,
      invitedAt: '2026-01-15T12:00:02Z',
    });
    const progress = new RecordProgress(bench.database, bench.orders, bench.changes);
    await progress.run({ orderId, assessments: [{ id: 'a-sql', status: 'completed' }] });
    const { entries } = await operation.run({ orderId });
    expect(entries.map(({ source, kind, text }) => `${source} ${kind}: ${text}`)).toEqual([
      'ordering order-placed: Backend developer was ordered.',
      'ordering candidate-invited: The candidate was invited.',
      'ordering order-progressed: The engine reported progress.',
    ]);
    expect(entries.at(-1)?.evidence).toEqual({ assessmentsCompleted: 1, assessments: 2 });
    expect(JSON.stringify(entries)).not.toMatch(/ada|lovelace|example\.com/i);
  });

  it('refuses an order that does not exist', async () => {
    await expect(operation.run({ orderId: randomUUID() })).rejects.toMatchObject({ code: 'order-not-found' });
  });
});
