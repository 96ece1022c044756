import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { CompleteOrder } from '../progress/complete-order.js';
import { RecordFailedInvitation } from '../progress/record-failed-invitation.js';
import { RecordInvitation } from '../progress/record-invitation.js';
import { SettleOrder } from '../progress/settle-order.js';
import { CorrectAddress } from './correct-address.js';

describe('correct-address', () => {
  const bench = orderingBench();
  let operation: CorrectAddress;
  beforeAll(() => {
    operation = new CorrectAddress(bench.database, bench.inviteAgain);
  });
  beforeEach(() => bench.connected());

  const email = 'ada.lovelace@example.org';
  const failed = async (): Promise<string> => {
    const orderId = await bench.placed();
    const record = new RecordFailedInvitation(bench.orders, bench.changes);
    await bench.deliver(record, { orderId, reason: 'No such mailbox' });
    return orderId;
  };
  const resultOf = (orderId: string) => ({ orderId, version: 1, submittedAt: '2026-01-15T13:00:00Z' });
  const shared = async (): Promise<{ first: string; second: string }> => {
    await bench.within((tx) => bench.policies.save(tx, { accountId: 'north', reorder: 'same-link' }));
    const candidate = { id: 'ada', firstName: 'Ada', lastName: 'L', email: 'ada@example.com' };
    return { first: await bench.placed({ candidate }), second: await bench.placed({ candidate }) };
  };
  const types = async (): Promise<string[]> => (await bench.announced()).map(({ type }) => type);

  it('opens an order again that was rejected for its address alone, and has the candidate invited', async () => {
    const orderId = await failed();
    const order = await operation.run({ orderId, email });
    expect(order).toMatchObject({ status: 'pending', invitation: 'due', candidate: { email } });
    expect(order.reason).toBeUndefined();
    expect(order.assessments.map(({ status }) => status)).toEqual(['pending', 'pending']);
    expect(await types()).toEqual([
      'order-placed',
      'order-rejected',
      'order-progressed',
      'address-corrected',
    ]);
    const [, , , corrected] = await bench.announced();
    expect(corrected?.data).toEqual({ orderId, companyId: 'acme', revision: 4 });
  });

  it('says nothing of the address in the history', async () => {
    const orderId = await failed();
    await operation.run({ orderId, email });
    const lines = await bench.database.read((tx) => bench.history.list(tx, orderId));
    expect(JSON.stringify(lines)).not.toContain('@');
    expect(lines.at(-1)?.kind).toBe('address-corrected');
  });

  it('changes nothing when it is repeated', async () => {
    const orderId = await failed();
    const first = await operation.run({ orderId, email });
    expect(await operation.run({ orderId, email })).toEqual(first);
    expect((await types()).filter((type) => type === 'address-corrected')).toHaveLength(1);
  });

  it('has the engine hear of an order that it was never told of', async () => {
    const orderId = await bench.placed({
      candidate: { firstName: 'Ada', lastName: 'L', email: 'nowhere' },
      promised: true,
    });
    expect(await bench.store.sql('SELECT id FROM assignments')).toEqual([]);
    expect(await operation.run({ orderId, email })).toMatchObject({ status: 'pending' });
    const rows = await bench.store.sql('SELECT order_id, outcome FROM assignments WHERE due_at <= now()');
    expect(rows).toEqual([{ order_id: orderId, outcome: null }]);
  });

  it('hears nothing any more of the address before, whenever it is told', async () => {
    const orderId = await bench.placed();
    const bounce = new RecordFailedInvitation(bench.orders, bench.changes);
    await bench.deliver(bounce, { orderId, reason: 'No such mailbox', bounced: true, addressRevision: 0 });
    await operation.run({ orderId, email });
    const sent = new RecordInvitation(bench.orders, bench.changes);
    await bench.deliver(sent, { orderId, invitedAt: '2026-01-15T12:00:01Z', addressRevision: 0 });
    await bench.deliver(bounce, { orderId, reason: 'No such mailbox', bounced: true, addressRevision: 0 });
    const row = async () => (await bench.store.sql('SELECT status, invitation FROM orders'))[0];
    expect(await row()).toEqual({ status: 'pending', invitation: 'due' });
    const [, , , corrected] = await bench.announced();
    const addressRevision = Number(corrected?.data['revision']);
    await bench.deliver(sent, { orderId, invitedAt: '2026-01-15T13:00:01Z', addressRevision });
    expect(await row()).toEqual({ status: 'pending', invitation: 'sent' });
  });

  it('refuses for who takes it while applying: they are not written to', async () => {
    const orderId = await bench.placed({ inline: { completedUrl: 'https://jobs.smartrecruiters.com/x' } });
    await expect(operation.run({ orderId, email })).rejects.toMatchObject({ code: 'address-not-refused' });
  });

  it('has the engine asked again that refused while the order was closed for its address', async () => {
    const orderId = await failed();
    await bench.store.sql(`UPDATE assignments SET due_at = NULL, outcome = 'refused'`);
    await operation.run({ orderId, email });
    const due = 'SELECT order_id, outcome FROM assignments WHERE due_at <= now()';
    expect(await bench.store.sql(due)).toEqual([{ order_id: orderId, outcome: null }]);
  });

  it.each([
    [
      'result',
      (first: string) => bench.deliver(new CompleteOrder(bench.orders, bench.changes), resultOf(first)),
    ],
    ['rejection', () => bench.store.sql(`UPDATE orders SET status = 'rejected', reason = 'no licence'`)],
  ])('takes over the %s of the order whose assessment it shares', async (_what, end) => {
    const { first, second } = await shared();
    await end(first);
    await bench.store.sql(
      `UPDATE orders SET status = 'rejected', invitation = 'failed', rejected_for_address = true WHERE id = $1`,
      [second],
    );
    await operation.run({ orderId: second, email });
    const told = (await bench.announced()).filter(({ data }) => data['orderId'] === second);
    expect(told.at(-1)).toMatchObject(
      _what === 'result'
        ? { type: 'result-shared', data: { firstOrderId: first, version: 1 } }
        : { type: 'order-rejected', data: { reason: 'no licence' } },
    );
  });

  it('needs the credential again, whatever is still said of the rejection', async () => {
    const orderId = await failed();
    const settle = new SettleOrder(bench.orders, bench.changes);
    await bench.deliver(settle, { orderId, resultVersion: 0, outcome: 'delivered' });
    await operation.run({ orderId, email });
    await bench.deliver(settle, { orderId, resultVersion: 0, outcome: 'delivered' });
    expect(await bench.database.read((tx) => bench.orders.countUnsettled(tx, 'acme'))).toBe(1);
  });

  it('refuses while nothing is wrong with the address', async () => {
    const orderId = await bench.placed();
    await expect(operation.run({ orderId, email })).rejects.toMatchObject({ code: 'address-not-refused' });
    const record = new RecordInvitation(bench.orders, bench.changes);
    await bench.deliver(record, { orderId, invitedAt: '2026-01-15T12:00:01Z' });
    await expect(operation.run({ orderId, email })).rejects.toMatchObject({ code: 'address-not-refused' });
  });

  it('refuses an order that is over for another reason', async () => {
    const orderId = await bench.placed({ packageId: 'nowhere', promised: true });
    await expect(operation.run({ orderId, email })).rejects.toMatchObject({ code: 'order-closed' });
  });

  it('refuses what is no address', async () => {
    const orderId = await failed();
    const asked = operation.run({ orderId, email: 'ada@example.com\r\nBcc: all@example.com' });
    await expect(asked).rejects.toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/email' }] });
  });
});
