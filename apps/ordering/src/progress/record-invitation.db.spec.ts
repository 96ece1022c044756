import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { RecordInvitation } from './record-invitation.js';

describe('record-invitation', () => {
  const bench = orderingBench();
  let operation: RecordInvitation;
  beforeAll(() => {
    operation = new RecordInvitation(bench.orders, bench.changes);
  });
  beforeEach(() => bench.connected());

  it('shows when the candidate was invited first, however often it is told', async () => {
    const orderId = await bench.placed();
    await bench.deliver(operation, { orderId, invitedAt: '2026-01-15T12:00:02Z' });
    await bench.deliver(operation, { orderId, invitedAt: '2026-01-15T12:09:00Z' });
    expect(await bench.store.sql('SELECT invitation, invited_at FROM orders')).toEqual([
      { invitation: 'sent', invited_at: new Date('2026-01-15T12:00:02Z') },
    ]);
    expect(await bench.kinds(orderId)).toEqual(['order-placed', 'candidate-invited']);
  });
});
