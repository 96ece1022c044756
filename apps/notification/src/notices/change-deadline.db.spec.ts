import { eventually, type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { MailServer } from '../mail/mail-server.fixture.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { InvitationAttempt } from '../invitations/invitation-attempt.entity.js';
import { acme, notification, orderEvent } from '../invitations/notification.fixture.js';

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

const rows = () => spec.sql<Record<string, unknown>>('SELECT * FROM notices ORDER BY kind, moment_at');
const consume = (event = orderEvent()) => spec.database.transaction((tx) => app.invite.run(event, tx));
const change = (orderId: string, revision: number, expiresAt: string, reminders: string[] = []) => {
  const data = { orderId, companyId: acme, revision, expiresAt, reminders, reason: 'extension' as const };
  return spec.database.transaction((tx) => app.changeDeadline.run({ ...orderEvent(), data }, tx));
};
const invited = async (reminders: string[] = []) => {
  const event = orderEvent(undefined, acme, { reminders });
  await consume(event);
  await spec.sql(`UPDATE invitations SET status = 'sent', settled_at = now(), due_at = NULL`);
  return event.data.orderId;
};
const soon = '2099-01-08T09:00:00.000Z';

it('a new deadline is told of once, however often the event arrives, and its reminders replace the old ones', async () => {
  const orderId = await invited(['2099-01-01T09:00:00.000Z']);
  app.noticeLoop.onApplicationBootstrap();
  app.ordering.answer = () => ({ expiresAt: soon });
  await change(orderId, 3, soon, ['2099-01-07T09:00:00.000Z']);
  await change(orderId, 3, soon, ['2099-01-07T09:00:00.000Z']);
  await eventually(() => expect(mail.received).toHaveLength(1));
  await eventually(async () =>
    expect(await rows()).toMatchObject([
      { kind: 'deadline', status: 'sent', revision: 3 },
      { kind: 'reminder', status: 'dropped', revision: 1 },
      { kind: 'reminder', status: 'due', revision: 3 },
    ]),
  );
  const raw = mail.received[0]?.raw.toString() ?? '';
  expect(raw).toContain('Subject: Acme: new deadline for Java Basics');
  expect(raw).toContain('January 8, 2099');
});

it('a change that arrives after a newer one changes nothing', async () => {
  const orderId = await invited();
  await change(orderId, 5, soon);
  await change(orderId, 4, '2099-01-06T09:00:00.000Z');
  expect(await rows()).toMatchObject([{ revision: 5, kind: 'deadline' }]);
});

it('who was never written to, because the order had expired, is invited and hears of the deadline only there', async () => {
  const event = orderEvent();
  await consume(event);
  await spec.database.transaction((tx) => app.expire.run(event, tx));
  await change(event.data.orderId, 3, soon);
  expect(await rows()).toEqual([]);
  expect(await spec.sql('SELECT status FROM invitations')).toEqual([{ status: 'due' }]);
});

it('who was not written to because ordering already knew of the end is invited when the order goes on', async () => {
  const event = orderEvent();
  const { orderId } = event.data;
  app.ordering.answer = () => ({ open: false });
  app.loop.onApplicationBootstrap();
  await consume(event);
  const status = () => spec.sql('SELECT status FROM invitations');
  await eventually(async () => expect(await status()).toEqual([{ status: 'withdrawn' }]));
  await spec.database.transaction((tx) => app.expire.run(orderEvent(orderId, acme, { revision: 2 }), tx));
  app.ordering.answer = () => ({ expiresAt: soon });
  await change(orderId, 3, soon);
  await eventually(async () => expect(await status()).toEqual([{ status: 'sent' }]));
});

it.each(['before', 'after'])(
  'an end that is heard of after the order went on ends nothing (placed %s)',
  async (placed) => {
    const event = orderEvent();
    const { orderId } = event.data;
    if (placed === 'before') await consume(event);
    await change(orderId, 3, soon);
    await spec.database.transaction((tx) => app.expire.run(orderEvent(orderId, acme, { revision: 2 }), tx));
    if (placed === 'after') await consume(event);
    expect(await spec.sql('SELECT status FROM invitations')).toEqual([{ status: 'due' }]);
  },
);
