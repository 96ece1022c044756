import { randomUUID } from 'node:crypto';
import type { Problem } from '@assay/contracts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { RecordFailedInvitation } from '../progress/record-failed-invitation.js';
import { RecordInvitation } from '../progress/record-invitation.js';
import { ResendInvitation } from './resend-invitation.js';

describe('resend-invitation', () => {
  const bench = orderingBench();
  let operation: ResendInvitation;
  beforeAll(() => {
    operation = new ResendInvitation(
      bench.database,
      bench.orders,
      bench.history,
      bench.inviteAgain,
      bench.config,
    );
  });
  beforeEach(() => bench.connected());

  const placed = (): Promise<string> => bench.placed({ receivedAt: new Date().toISOString() });
  const revisions = async (): Promise<number[]> =>
    (await bench.announced())
      .filter(({ type }) => type === 'address-corrected')
      .map(({ data }) => Number(data['revision']));
  const sent = async (orderId: string): Promise<void> => {
    const addressRevision = (await revisions()).at(-1) ?? 0;
    const record = new RecordInvitation(bench.orders, bench.changes);
    await bench.deliver(record, { orderId, invitedAt: '2026-01-15T12:00:01Z', addressRevision });
  };
  const failed = async (orderId: string, bounced: boolean): Promise<void> => {
    const addressRevision = (await revisions()).at(-1) ?? 0;
    const record = new RecordFailedInvitation(bench.orders, bench.changes);
    await bench.deliver(record, {
      orderId,
      reason: 'No such mailbox',
      addressRevision,
      ...(bounced ? { bounced } : {}),
    });
  };
  const invited = async (): Promise<string> => {
    const orderId = await placed();
    await sent(orderId);
    return orderId;
  };
  const standing = async (orderId: string) => {
    const { status, invitation } = await bench.database.read((tx) => bench.orders.find(tx, orderId));
    return [status, invitation];
  };

  it('has the candidate of an invited order invited once more, and says who asked', async () => {
    const orderId = await invited();
    const order = await operation.run({ orderId, by: 'Support' });
    expect(order).toMatchObject({
      status: 'pending',
      invitation: 'due',
      candidate: { email: 'ada@example.com' },
    });
    expect(await revisions()).toHaveLength(1);
    const lines = await bench.database.read((tx) => bench.history.list(tx, orderId));
    expect(lines.at(-1)).toMatchObject({
      kind: 'invitation-resent',
      evidence: { by: 'Support', elsewhere: false },
    });
  });

  it('invites at another address, of which the history says nothing', async () => {
    const orderId = await invited();
    const email = 'ada@example.org';
    expect(await operation.run({ orderId, email })).toMatchObject({ candidate: { email } });
    const lines = await bench.database.read((tx) => bench.history.list(tx, orderId));
    expect(JSON.stringify(lines)).not.toContain('@');
    expect(lines.at(-1)?.evidence).toEqual({ by: 'somebody', elsewhere: true });
  });

  it('is one letter when it is pressed twice, and another one after a minute without one', async () => {
    const orderId = await invited();
    await Promise.all([operation.run({ orderId }), operation.run({ orderId })]);
    expect(await revisions()).toHaveLength(1);
    await bench.store.sql(`UPDATE order_history SET at = at - interval '61 seconds'`);
    await operation.run({ orderId });
    expect(await revisions()).toHaveLength(2);
  });

  it('is one letter at all tries of one call, also after another one and once the order is over', async () => {
    const orderId = await invited();
    const call = { orderId, callId: randomUUID() };
    await Promise.all([operation.run(call), operation.run(call)]);
    await sent(orderId);
    await operation.run(call);
    expect(await revisions()).toHaveLength(1);
    await operation.run({ orderId, callId: randomUUID() });
    await sent(orderId);
    await operation.run(call);
    expect(await revisions()).toHaveLength(2);
    await bench.store.sql(`UPDATE orders SET status = 'rejected' WHERE id = $1`, [orderId]);
    expect(await operation.run(call)).toMatchObject({ orderId, status: 'rejected' });
  });

  it('sends nothing more while the first invitation is on its way', async () => {
    const orderId = await placed();
    await operation.run({ orderId });
    expect(await revisions()).toEqual([]);
    await operation.run({ orderId, email: 'ada@example.org' });
    expect(await revisions()).toHaveLength(1);
  });

  it('refuses more than so many within an hour, and says from when on one more is sent', async () => {
    const orderId = await invited();
    for (let times = 0; times < bench.config.INVITATION_RESENDS_PER_HOUR; times += 1) {
      await operation.run({ orderId });
      await sent(orderId);
    }
    const refused = operation.run({ orderId, email: 'ada@example.org' });
    await expect(refused).rejects.toMatchObject({ code: 'invited-too-often', params: { times: '3' } });
    const { params } = (await refused.catch((error: unknown) => error)) as Problem;
    expect(Date.parse(String(params['againAt']))).toBeGreaterThan(Date.now() + 3_500_000);
    await bench.store.sql(`UPDATE order_history SET at = at - interval '1 hour'`);
    expect(await operation.run({ orderId })).toMatchObject({ invitation: 'due' });
  });

  it('leaves an order open whose candidate was reached before, when the new letter fails', async () => {
    const orderId = await invited();
    await operation.run({ orderId, email: 'nowhere@example.org' });
    await failed(orderId, false);
    expect(await standing(orderId)).toEqual(['pending', 'failed']);
  });

  it('closes an order for its address when the first letter came back and the new one failed', async () => {
    const orderId = await invited();
    await failed(orderId, true);
    expect(await standing(orderId)).toEqual(['rejected', 'bounced']);
    expect(await operation.run({ orderId })).toMatchObject({ status: 'pending', invitation: 'due' });
    await failed(orderId, false);
    expect(await standing(orderId)).toEqual(['rejected', 'failed']);
  });

  it('refuses an order that is over, one taken while applying, one that is not there, and no address', async () => {
    const over = await bench.placed({ packageId: 'nowhere', promised: true });
    await expect(operation.run({ orderId: over })).rejects.toMatchObject({ code: 'order-closed' });
    const inline = await bench.placed({ inline: { completedUrl: 'https://jobs.smartrecruiters.com/x' } });
    await expect(operation.run({ orderId: inline })).rejects.toMatchObject({
      code: 'candidate-not-written-to',
    });
    const unknown = operation.run({ orderId: randomUUID() });
    await expect(unknown).rejects.toMatchObject({ code: 'order-not-found' });
    const orderId = await invited();
    await expect(operation.run({ orderId, email: 'a@b\r\nBcc: c@d' })).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/email' }],
    });
    expect(await revisions()).toEqual([]);
  });
});
