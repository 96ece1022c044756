import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { RecordFailedInvitation } from './record-failed-invitation.js';
import { RecordInvitation } from './record-invitation.js';
import { RecordProgress } from './record-progress.js';

const reason = 'The mail server says that there is no such mailbox.';

describe('record-failed-invitation', () => {
  const bench = orderingBench();
  let operation: RecordFailedInvitation;
  beforeAll(() => {
    operation = new RecordFailedInvitation(bench.orders, bench.changes);
  });
  beforeEach(() => bench.connected());

  const rejections = async () => (await bench.announced()).filter(({ type }) => type === 'order-rejected');
  const row = async () => (await bench.store.sql('SELECT status, invitation, reason FROM orders'))[0];

  it('rejects the order with the reason and tells it, once', async () => {
    const orderId = await bench.placed();
    await bench.deliver(operation, { orderId, reason });
    await bench.deliver(operation, { orderId, reason });
    expect(await row()).toEqual({ status: 'rejected', invitation: 'failed', reason });
    expect(await rejections()).toMatchObject([
      { companyId: 'acme', data: { orderId, status: 'rejected', reason } },
    ]);
  });

  it('leaves an order alone whose candidate began: the link arrived after all', async () => {
    const orderId = await bench.placed();
    await new RecordProgress(bench.database, bench.orders, bench.changes).run({ orderId });
    await bench.deliver(operation, { orderId, reason });
    expect(await row()).toMatchObject({ status: 'in-progress', invitation: 'failed', reason: null });
    expect(await rejections()).toEqual([]);
  });

  it('rejects the order when the invitation comes back after a mail server took it', async () => {
    const orderId = await bench.placed();
    await bench.deliver(new RecordInvitation(bench.orders, bench.changes), {
      orderId,
      invitedAt: '2026-01-15T12:00:02Z',
    });
    await bench.deliver(operation, { orderId, reason, bounced: true });
    await bench.deliver(operation, { orderId, reason, bounced: true });
    expect(await row()).toEqual({ status: 'rejected', invitation: 'bounced', reason });
    expect(await bench.kinds(orderId)).toEqual([
      'order-placed',
      'candidate-invited',
      'invitation-bounced',
      'order-rejected',
    ]);
    expect(await rejections()).toHaveLength(1);
  });

  it('changes nothing when a mail server took the invitation', async () => {
    const orderId = await bench.placed();
    await bench.deliver(new RecordInvitation(bench.orders, bench.changes), {
      orderId,
      invitedAt: '2026-01-15T12:00:02Z',
    });
    await bench.deliver(operation, { orderId, reason });
    expect(await row()).toMatchObject({ status: 'pending', invitation: 'sent' });
  });
});
