import type { Invitee } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { acme, notificationSpec, orderEvent } from '../notification.fixture.js';

const world = notificationSpec();

const rows = () =>
  world.spec.sql<Record<string, unknown>>('SELECT * FROM notices ORDER BY kind, revision, moment_at');
const soon = '2026-01-16T12:00:00.000Z';
const past = '2026-01-15T09:00:00.000Z';

/** An order whose invitation was sent, with one reminder due now. */
async function reminded(more: Partial<Invitee> = {}): Promise<string> {
  world.app.ordering.answer = () => ({ expiresAt: soon, ...more });
  return world.invited([past]);
}

it('after the first reminder the candidate can stop the others, as often as they like', async () => {
  const orderId = await reminded();
  world.app.noticeLoop.start();
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent' }]));
  await world.spec.sql(
    `INSERT INTO notices (company_id, order_id, kind, revision, moment_at, correlation_id, due_at)
     SELECT company_id, order_id, kind, revision, now() + interval '1 day', correlation_id, now() + interval '1 day'
     FROM notices`,
  );
  await world.app.stop.run({ linkToken: `token-${orderId}` });
  await world.app.stop.run({ linkToken: `token-${orderId}` });
  expect(await rows()).toMatchObject([{ status: 'sent' }, { status: 'dropped', due_at: null }]);
});

it('reminders of a later deadline stay stopped, and the change itself is told', async () => {
  const orderId = await reminded();
  world.app.noticeLoop.start();
  await eventually(() => expect(world.mail.received).toHaveLength(1));
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent' }]));
  await world.app.stop.run({ linkToken: `token-${orderId}` });
  const data = {
    orderId,
    companyId: acme,
    revision: 3,
    expiresAt: soon,
    reminders: [past],
    reason: 'extension' as const,
  };
  await world.spec.database.transaction((tx) => world.app.changeDeadline.run({ ...orderEvent(), data }, tx));
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
  await world.spec.sql(`UPDATE notices SET due_at = now() + interval '1 day'`);
  await reminded({ linkToken });
  world.app.noticeLoop.start();
  await eventually(() => expect(world.mail.received).toHaveLength(1));
  await world.app.stop.run({ linkToken });
  await world.spec.sql(`UPDATE notices SET due_at = now() WHERE order_id = '${orderId}'`);
  world.app.noticeLoop.wake();
  await eventually(async () =>
    expect((await rows()).find((row) => row['order_id'] === orderId)).toMatchObject({ status: 'dropped' }),
  );
  expect(world.mail.received).toHaveLength(1);
});

it('a link that nobody was reminded with stops nothing', async () => {
  await expect(world.app.stop.run({ linkToken: 'guess' })).rejects.toMatchObject({ code: 'link-not-found' });
});
