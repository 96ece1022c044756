import type { Invitee } from '@assay/contracts';
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

const rows = () =>
  spec.sql<Record<string, unknown>>('SELECT * FROM notices ORDER BY kind, revision, moment_at');
const consume = (event = orderEvent()) => spec.database.transaction((tx) => app.invite.run(event, tx));
const soon = '2026-01-16T12:00:00.000Z';
const past = '2026-01-15T09:00:00.000Z';

/** An order whose invitation was sent, with one reminder due now. */
async function reminded(more: Partial<Invitee> = {}): Promise<string> {
  const event = orderEvent(undefined, acme, { reminders: [past] });
  app.ordering.answer = () => ({ expiresAt: soon, ...more });
  await consume(event);
  await spec.sql(`UPDATE invitations SET status = 'sent', settled_at = now(), due_at = NULL`);
  return event.data.orderId;
}

it('after the first reminder the candidate can stop the others, as often as they like', async () => {
  const orderId = await reminded();
  app.noticeLoop.onApplicationBootstrap();
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent' }]));
  await spec.sql(
    `INSERT INTO notices (company_id, order_id, kind, revision, moment_at, correlation_id, due_at)
     SELECT company_id, order_id, kind, revision, now() + interval '1 day', correlation_id, now() + interval '1 day'
     FROM notices`,
  );
  await app.stop.run({ linkToken: `token-${orderId}` });
  await app.stop.run({ linkToken: `token-${orderId}` });
  expect(await rows()).toMatchObject([{ status: 'sent' }, { status: 'dropped', due_at: null }]);
});

it('reminders of a later deadline stay stopped, and the change itself is told', async () => {
  const orderId = await reminded();
  app.noticeLoop.onApplicationBootstrap();
  await eventually(() => expect(mail.received).toHaveLength(1));
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent' }]));
  await app.stop.run({ linkToken: `token-${orderId}` });
  const data = {
    orderId,
    companyId: acme,
    revision: 3,
    expiresAt: soon,
    reminders: [past],
    reason: 'extension' as const,
  };
  await spec.database.transaction((tx) => app.changeDeadline.run({ ...orderEvent(), data }, tx));
  await eventually(async () =>
    expect(await rows()).toMatchObject([
      { kind: 'deadline', status: 'sent' },
      { kind: 'reminder', status: 'sent' },
      { kind: 'reminder', status: 'dropped' },
    ]),
  );
});

it('an order that shares the link of reminders that were stopped is not reminded of either', async () => {
  const linkToken = 'token-shared';
  const orderId = await reminded();
  await spec.sql(`UPDATE notices SET due_at = now() + interval '1 day'`);
  await reminded({ linkToken });
  app.noticeLoop.onApplicationBootstrap();
  await eventually(() => expect(mail.received).toHaveLength(1));
  await app.stop.run({ linkToken });
  await spec.sql(`UPDATE notices SET due_at = now() WHERE order_id = '${orderId}'`);
  app.noticeLoop.wake();
  await eventually(async () =>
    expect((await rows()).find((row) => row['order_id'] === orderId)).toMatchObject({ status: 'dropped' }),
  );
  expect(mail.received).toHaveLength(1);
});

it('a link that nobody was reminded with stops nothing', async () => {
  await expect(app.stop.run({ linkToken: 'guess' })).rejects.toMatchObject({ code: 'link-not-found' });
});
