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
const correct = (orderId: string, revision: number) =>
  spec.database.transaction((tx) =>
    app.reinvite.run({ ...orderEvent(), data: { orderId, companyId: acme, revision } }, tx),
  );
const withdraw = (orderId: string, revision: number) =>
  spec.database.transaction((tx) => app.withdraw.run(orderEvent(orderId, acme, { revision }), tx));
const linkIn = (raw: Buffer) => /\/c\/token-[\w-]+/.exec(raw.toString().replace(/=\r\n/g, ''))?.[0];
const messageIdIn = (raw: Buffer) => /^Message-ID: (.*)$/im.exec(raw.toString())?.[1]?.trim();

it('a corrected address gets one more message with a Message-ID of its own and the same link', async () => {
  const event = orderEvent();
  const { orderId } = event.data;
  app.loop.onApplicationBootstrap();
  await consume(event);
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent' }]));
  app.ordering.answer = () => ({ email: 'zoe.right@example.org' });
  await correct(orderId, 4);
  await correct(orderId, 4);
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent', version: 2 }]));
  const [first, second, ...others] = mail.received;
  expect(others).toEqual([]);
  expect(second?.to).toEqual(['zoe.right@example.org']);
  if (!first || !second) throw new Error('two messages were received');
  expect(linkIn(second.raw)).toBe(linkIn(first.raw));
  expect(messageIdIn(second.raw)).toMatch(/\.v2@vendor\.example\.com>$/);
  expect(messageIdIn(second.raw)).not.toBe(messageIdIn(first.raw));
  const told = `SELECT envelope->'data'->'addressRevision' AS revision FROM outbox ORDER BY created_at`;
  expect(await spec.sql(told)).toEqual([{ revision: 0 }, { revision: 4 }]);
});

it('an older correction that arrives late sends nothing', async () => {
  const event = orderEvent();
  await consume(event);
  await correct(event.data.orderId, 6);
  await correct(event.data.orderId, 4);
  expect(await rows()).toMatchObject([{ version: 2, address_revision: 6 }]);
});

it('a rejection from before the correction does not withdraw the new invitation', async () => {
  const event = orderEvent();
  await consume(event);
  await correct(event.data.orderId, 4);
  await withdraw(event.data.orderId, 3);
  expect(await rows()).toMatchObject([{ status: 'due' }]);
  await withdraw(event.data.orderId, 5);
  expect(await rows()).toMatchObject([{ status: 'withdrawn' }]);
});

it('attempts at the first address do not count against the second one', async () => {
  const event = orderEvent();
  mail.next('drop', 'drop', { recipient: 450, text: '4.2.0 later' });
  app.loop.onApplicationBootstrap();
  await consume(event);
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'uncertain' }]), 8000);
  await correct(event.data.orderId, 2);
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent' }]), 8000);
});

it('a correction that arrives while the rejection is written down is not lost', async () => {
  const { orderId } = orderEvent().data;
  let corrected: Promise<void> | undefined;
  await spec.database.transaction(async (tx) => {
    await app.withdraw.run(orderEvent(orderId, acme, { revision: 3 }), tx);
    corrected = correct(orderId, 4);
    await eventually(async () => {
      const waiting = await spec.sql(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'
        AND datname = current_database()`);
      expect(waiting).toHaveLength(1);
    });
  });
  await corrected;
  expect(await rows()).toMatchObject([{ status: 'due', address_revision: 4 }]);
});
