import { randomUUID } from 'node:crypto';
import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { acme, notificationSpec, orderEvent } from '../notification.fixture.js';

const world = notificationSpec();

const rows = () => world.spec.sql<Record<string, unknown>>('SELECT * FROM invitations ORDER BY order_id');

it('an order gets one invitation, due now, that knows neither the candidate nor the address', async () => {
  const event = orderEvent();
  await world.invite(event);
  const [row] = await rows();
  expect(row).toMatchObject({ company_id: acme, order_id: event.data.orderId, status: 'due', attempt: 0 });
  expect(row?.['correlation_id']).toBe(event.correlationId);
  expect(Object.keys(row ?? {}).sort()).toEqual([
    'account_id',
    'address_revision',
    'attempt',
    'company_id',
    'correlation_id',
    'created_at',
    'due_at',
    'erased_at',
    'id',
    'leased_until',
    'message_id',
    'order_id',
    'reason',
    'settled_at',
    'status',
    'version',
  ]);
});

it('the same order announced again, by many at once too, stays with its one invitation', async () => {
  const orderId = randomUUID();
  await Promise.all(Array.from({ length: 20 }, () => world.invite(orderEvent(orderId))));
  const [first] = await rows();
  await world.invite(orderEvent(orderId));
  expect(await rows()).toEqual([first]);
});

it('a new invitation is sent at once, without waiting for the sweep', async () => {
  world.app.loop.start();
  await world.invite();
  await eventually(() => expect(world.mail.received).toHaveLength(1), 2000);
});

it('an order that is taken while applying gets none', async () => {
  await world.invite(orderEvent(randomUUID(), acme, { kind: 'inline' }));
  expect(await rows()).toEqual([]);
});

it('an order with reminders has each of them due at its moment, however often it is announced', async () => {
  const orderId = randomUUID();
  const reminders = ['2027-01-04T09:00:00.000Z', '2027-01-05T09:00:00.000Z'];
  await world.invite(orderEvent(orderId, acme, { reminders }));
  await world.invite(orderEvent(orderId, acme, { reminders }));
  const due = await world.spec.sql<{ due_at: Date; kind: string }>('SELECT * FROM notices ORDER BY due_at');
  expect(due.map(({ due_at, kind }) => [kind, due_at.toISOString()])).toEqual(
    reminders.map((moment) => ['reminder', moment]),
  );
});
