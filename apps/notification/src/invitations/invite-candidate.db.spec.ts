import { randomUUID } from 'node:crypto';
import { eventually, type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { MailServer } from '../mail/mail-server.fixture.js';
import { Invitation } from './invitation.entity.js';
import { InvitationAttempt } from './invitation-attempt.entity.js';
import { acme, notification, orderEvent } from './notification.fixture.js';

let spec: TestDatabase;
let mail: MailServer;
let app: ReturnType<typeof notification>;

beforeAll(async () => {
  spec = await testDatabase('notification', { migrations, entities: [Invitation, InvitationAttempt] });
});
beforeEach(async () => {
  await spec.clear();
  mail = new MailServer();
  app = notification(spec.database, await mail.start());
  return async () => {
    await spec.database.stopLoops();
    await app.close();
    await mail.stop();
  };
});
afterAll(() => spec.close());

const rows = () => spec.sql<Record<string, unknown>>('SELECT * FROM invitations ORDER BY order_id');
const consume = (event = orderEvent()) => spec.database.transaction((tx) => app.invite.run(event, tx));

it('an order gets one invitation, due now, that knows neither the candidate nor the address', async () => {
  const event = orderEvent();
  await consume(event);
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
  await Promise.all(Array.from({ length: 20 }, () => consume(orderEvent(orderId))));
  const [first] = await rows();
  await consume(orderEvent(orderId));
  expect(await rows()).toEqual([first]);
});

it('a new invitation is sent at once, without waiting for the sweep', async () => {
  app.loop.onApplicationBootstrap();
  await consume();
  await eventually(() => expect(mail.received).toHaveLength(1), 2000);
});

it('an order that is taken while applying gets none', async () => {
  await consume(orderEvent(randomUUID(), acme, { kind: 'inline' }));
  expect(await rows()).toEqual([]);
});

it('an order with reminders has each of them due at its moment, however often it is announced', async () => {
  const orderId = randomUUID();
  const reminders = ['2027-01-04T09:00:00.000Z', '2027-01-05T09:00:00.000Z'];
  await consume(orderEvent(orderId, acme, { reminders }));
  await consume(orderEvent(orderId, acme, { reminders }));
  const due = await spec.sql<{ due_at: Date; kind: string }>('SELECT * FROM notices ORDER BY due_at');
  expect(due.map(({ due_at, kind }) => [kind, due_at.toISOString()])).toEqual(
    reminders.map((moment) => ['reminder', moment]),
  );
});
