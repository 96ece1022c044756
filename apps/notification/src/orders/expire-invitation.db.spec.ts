import { expect, it } from 'vitest';
import { notificationSpec, orderEvent } from '../notification.fixture.js';

const world = notificationSpec();

const rows = () => world.spec.sql<Record<string, unknown>>('SELECT * FROM invitations ORDER BY order_id');
const expire = (event = orderEvent()) =>
  world.spec.database.transaction((tx) => world.app.expire.run(event, tx));

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
