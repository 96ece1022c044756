import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { notificationSpec, orderEvent } from '../notification.fixture.js';

const world = notificationSpec();

const rows = () => world.spec.sql<Record<string, unknown>>('SELECT * FROM invitations ORDER BY order_id');
const withdraw = (event = orderEvent()) =>
  world.spec.database.transaction((tx) => world.app.withdraw.run(event, tx));
const expire = (event = orderEvent()) => withdraw({ ...event, type: 'order-expired' });

it('an order that is rejected before its invitation was sent is never invited', async () => {
  const event = orderEvent();
  await world.invite(event);
  await withdraw(orderEvent(event.data.orderId));
  world.app.loop.start();
  world.app.loop.wake();
  const other = orderEvent();
  await world.invite(other);
  await eventually(() => expect(world.mail.received).toHaveLength(1));
  expect(await rows()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        order_id: event.data.orderId,
        status: 'withdrawn',
        due_at: null,
        reason: 'The order was rejected.',
      }),
      expect.objectContaining({ order_id: other.data.orderId }),
    ]),
  );
});

it('an order whose rejection arrives first is not invited when the order itself arrives', async () => {
  const event = orderEvent();
  await withdraw(event);
  await world.invite(orderEvent(event.data.orderId));
  expect(await rows()).toMatchObject([{ status: 'withdrawn', due_at: null }]);
});

it('a rejection changes nothing about an invitation that was sent', async () => {
  const event = orderEvent();
  world.app.loop.start();
  await world.invite(event);
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent' }]));
  const before = await rows();
  await withdraw(orderEvent(event.data.orderId));
  expect(await rows()).toEqual(before);
});

it('an order that expires before its invitation was sent is not invited any more', async () => {
  const event = orderEvent();
  await world.invite(event);
  await expire(event);
  expect(await rows()).toMatchObject([{ status: 'withdrawn', due_at: null, reason: 'The order expired.' }]);
});

it('an order that expired before it was announced is not invited', async () => {
  const event = orderEvent();
  await expire(event);
  await world.invite(event);
  expect(await rows()).toMatchObject([{ status: 'withdrawn', due_at: null }]);
});

const notices = () => world.spec.sql<Record<string, unknown>>('SELECT kind, status FROM notices');

it('a candidate who was invited hears once that there is nothing to take any more, without a link', async () => {
  const orderId = await world.invited();
  world.app.ordering.answer = () => ({ open: false });
  const event = orderEvent(orderId, undefined, { reason: 'Recruiters read this.' });
  await withdraw(event);
  await withdraw(event);
  world.app.noticeLoop.start();
  await eventually(async () => expect(await notices()).toEqual([{ kind: 'ended', status: 'sent' }]));
  expect(world.mail.received).toHaveLength(1);
  const raw = world.mail.received[0]?.raw.toString() ?? '';
  expect(raw).toContain('Subject: Acme: your assessment Java Basics has ended');
  expect(raw).not.toMatch(/token-|Recruiters read this/);
});

it('hears nothing of it when the order went on meanwhile', async () => {
  const orderId = await world.invited();
  await withdraw(orderEvent(orderId));
  world.app.noticeLoop.start();
  await eventually(async () => expect(await notices()).toEqual([{ kind: 'ended', status: 'dropped' }]));
  expect(world.mail.received).toEqual([]);
});

it('who was told by the invitation until when they have time hears nothing when it is over', async () => {
  const orderId = await world.invited();
  await expire(orderEvent(orderId));
  expect(await notices()).toEqual([]);
});

it.each(['bounced', 'failed'])('who could not be invited (%s) is not written to again', async (status) => {
  const orderId = await world.invited();
  await world.spec.sql('UPDATE invitations SET status = $1', [status]);
  await withdraw(orderEvent(orderId));
  expect(await notices()).toEqual([]);
});

it('an invitation that was on its way is waited for, before anybody says that it is over', async () => {
  const event = orderEvent();
  await world.invite(event);
  await world.spec.sql(
    `INSERT INTO invitation_attempts (invitation_id, attempt, version) SELECT id, 1, 1 FROM invitations`,
  );
  await withdraw(orderEvent(event.data.orderId));
  world.app.ordering.answer = () => ({ open: false });
  world.app.noticeLoop.start();
  const due = async () =>
    (await world.spec.sql<{ due: boolean }>('SELECT due_at > now() AS due FROM notices'))[0];
  await eventually(async () => expect(await due()).toEqual({ due: true }));
  await world.spec.sql(`UPDATE invitations SET status = 'sent', due_at = NULL`);
  await world.spec.sql('UPDATE notices SET due_at = now()');
  world.app.noticeLoop.wake();
  await eventually(async () => expect(await notices()).toEqual([{ kind: 'ended', status: 'sent' }]));
});
