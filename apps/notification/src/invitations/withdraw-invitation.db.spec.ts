import { eventually, type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { MailServer } from '../mail/mail-server.fixture.js';
import { Invitation } from './invitation.entity.js';
import { InvitationAttempt } from './invitation-attempt.entity.js';
import { notification, orderEvent } from './notification.fixture.js';

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
const withdraw = (event = orderEvent()) => spec.database.transaction((tx) => app.withdraw.run(event, tx));

it('an order that is rejected before its invitation was sent is never invited', async () => {
  const event = orderEvent();
  await consume(event);
  await withdraw(orderEvent(event.data.orderId));
  app.loop.onApplicationBootstrap();
  app.loop.wake();
  const other = orderEvent();
  await consume(other);
  await eventually(() => expect(mail.received).toHaveLength(1));
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
  await consume(orderEvent(event.data.orderId));
  expect(await rows()).toMatchObject([{ status: 'withdrawn', due_at: null }]);
});

it('a rejection changes nothing about an invitation that was sent', async () => {
  const event = orderEvent();
  app.loop.onApplicationBootstrap();
  await consume(event);
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent' }]));
  const before = await rows();
  await withdraw(orderEvent(event.data.orderId));
  expect(await rows()).toEqual(before);
});
