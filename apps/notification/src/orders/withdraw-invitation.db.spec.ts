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
