import type { Invitee } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import { acme, encryptionKey, notificationSpec, orderEvent } from '../notification.fixture.js';
import { laterMessage } from '../letters/return-paths.js';
import { dueNotices } from './notices.repository.js';

const world = notificationSpec();

const rows = () => world.spec.sql<Record<string, unknown>>('SELECT * FROM notices ORDER BY kind, moment_at');
const rowOf = async () => {
  const [row] = await rows();
  return row;
};
const soon = '2026-01-16T12:00:00.000Z';
const past = '2026-01-15T09:00:00.000Z';

/** An order whose invitation was sent, with one reminder due now. */
async function reminded(more: Partial<Invitee> = {}): Promise<string> {
  world.app.ordering.answer = () => ({ expiresAt: soon, ...more });
  return world.invited([past]);
}

it('a due reminder is sent once, about the invitation, and can be stopped by the mail program', async () => {
  const orderId = await reminded();
  world.app.noticeLoop.start();
  await eventually(async () => expect(await rows()).toMatchObject([{ kind: 'reminder', status: 'sent' }]));
  expect(world.mail.received).toHaveLength(1);
  const raw = world.mail.received[0]?.raw.toString().replace(/\r\n[ \t]+/g, ' ') ?? '';
  expect(raw).toMatch(/^Subject: Reminder from Acme: Java Basics/m);
  expect(raw).toContain(`List-Unsubscribe: <https://assay.example.com/c/token-${orderId}/reminders/stop>`);
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const [{ message_id } = {}] = await world.spec.sql<{ message_id?: string }>(
    'SELECT message_id FROM invitations',
  );
  expect(raw).toContain(`References: ${message_id}`);
  const { entries } = await world.app.timeline.run({ orderId });
  expect(entries.map(({ kind }) => kind)).toContain('reminder-sent');
});

it.each<[string, Partial<Invitee>]>([
  ['has begun', { started: true }],
  ['is done, or whose order is over', { open: false }],
  ['has no time left', { expiresAt: '2026-01-15T11:59:00.000Z' }],
])('a candidate who %s is not reminded', async (_name, more) => {
  await reminded(more);
  world.app.noticeLoop.start();
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'dropped', due_at: null }]));
  expect(world.mail.received).toEqual([]);
});

it.each(['failed', 'bounced', 'withdrawn'])(
  'a candidate whose invitation %s is not reminded',
  async (status) => {
    await reminded();
    await world.spec.sql(`UPDATE invitations SET status = '${status}'`);
    world.app.noticeLoop.start();
    await eventually(async () => expect(await rows()).toMatchObject([{ status: 'dropped' }]));
  },
);

it('a reminder never comes before the invitation', async () => {
  await reminded();
  await world.spec.sql(`UPDATE invitations SET status = 'due', settled_at = NULL`);
  world.app.noticeLoop.start();
  await eventually(async () => expect((await rowOf())?.['attempt']).toBe(1));
  await eventually(async () => expect(await rowOf()).toMatchObject({ status: 'due', leased_until: null }));
});

describe('in quiet hours', () => {
  const quietHours = { from: '11:00', to: '14:00', timeZone: 'UTC' };

  it('a reminder waits until they end', async () => {
    await reminded({ quietHours });
    world.app.noticeLoop.start();
    await eventually(async () => expect(await rowOf()).toMatchObject({ attempt: 1, leased_until: null }));
    const [{ minutes } = { minutes: 0 }] = await world.spec.sql<{ minutes: number }>(
      'SELECT (extract(epoch FROM due_at - now()) / 60)::float8 AS minutes FROM notices',
    );
    expect(minutes).toBeGreaterThan(118);
    expect(minutes).toBeLessThanOrEqual(120);
  });

  it('that last until the deadline a reminder is dropped', async () => {
    await reminded({ quietHours, expiresAt: '2026-01-15T13:30:00.000Z' });
    world.app.noticeLoop.start();
    await eventually(async () => expect(await rowOf()).toMatchObject({ status: 'dropped' }));
  });

  it('the candidate’s own clock counts where it is known', async () => {
    await reminded({ quietHours, timeZone: 'America/New_York' });
    world.app.noticeLoop.start();
    await eventually(async () => expect(await rowOf()).toMatchObject({ status: 'sent' }));
  });
});

const tokyo = { from: '01:00', to: '02:00', timeZone: 'Asia/Tokyo' };

it.each<[string, Partial<Invitee>, string]>([
  ['the candidate’s', { timeZone: 'America/New_York', quietHours: tokyo }, '7:00 AM Eastern Standard Time'],
  ['the account’s', { quietHours: tokyo }, '9:00 PM Japan Standard Time'],
  ['UTC', {}, '12:00 PM UTC'],
])('the deadline is told in a time zone that is named: %s', async (_name, more, moment) => {
  await reminded(more);
  world.app.noticeLoop.start();
  await eventually(() => expect(world.mail.received).toHaveLength(1));
  const raw = world.mail.received[0]?.raw
    .toString()
    .replace(/=\r\n/g, '')
    .replace(/=E2=80=AF/g, ' ');
  expect(raw).toContain(moment);
});

it('two replicas remind everybody once', async () => {
  const other = await world.replica();
  const orders = await Promise.all(Array.from({ length: 12 }, () => reminded()));
  for (const { noticeLoop } of [world.app, other]) noticeLoop.start();
  await eventually(async () =>
    expect((await rows()).map(({ status }) => status)).toEqual(orders.map(() => 'sent')),
  );
  expect(world.mail.received).toHaveLength(orders.length);
});

it('a reminder whose process died on the way is not sent again', async () => {
  await reminded();
  await world.spec.sql(`UPDATE notices SET status = 'in-flight', attempt = 1`);
  world.app.noticeLoop.start();
  await eventually(async () => expect(await rowOf()).toMatchObject({ status: 'uncertain', due_at: null }));
  expect(world.mail.received).toEqual([]);
});

it('a reminder that no server takes now is tried again, and one that is refused is not', async () => {
  await reminded();
  world.mail.next({ recipient: 450, text: '4.2.0 later' }, { recipient: 550, text: '5.1.1 nobody' });
  world.app.noticeLoop.start();
  await eventually(async () => expect(await rowOf()).toMatchObject({ status: 'failed', attempt: 2 }), 8000);
});

it.each([
  [0, 'due'],
  [59, 'failed'],
])('a reminder that waited long and was refused for now %i times before is %s', async (sendings, status) => {
  await reminded();
  await world.spec.sql(`UPDATE notices SET attempt = 500, sendings = ${sendings}`);
  const [leased] = await dueNotices.lease(world.spec.database, 1);
  if (!leased) throw new Error('a reminder is due');
  world.mail.next({ recipient: 450, text: '4.2.0 later' });
  await world.app.sendNotice.run(leased);
  expect(await rowOf()).toMatchObject({ status, sendings: sendings + 1 });
});

it('waiting is no attempt to send', async () => {
  await reminded({ quietHours: { from: '11:00', to: '14:00', timeZone: 'UTC' } });
  const [leased] = await dueNotices.lease(world.spec.database, 1);
  if (!leased) throw new Error('a reminder is due');
  await world.app.sendNotice.run(leased);
  expect(await rowOf()).toMatchObject({ status: 'due', attempt: 1, sendings: 0 });
});

it('a reminder that another deadline replaced while it was looked at is not due again', async () => {
  const orderId = await reminded({ quietHours: { from: '11:00', to: '14:00', timeZone: 'UTC' } });
  const [leased] = await dueNotices.lease(world.spec.database, 1);
  if (!leased) throw new Error('a reminder is due');
  const data = {
    orderId,
    companyId: acme,
    revision: 3,
    expiresAt: soon,
    reminders: [],
    reason: 'extension' as const,
  };
  await world.spec.database.transaction((tx) => world.app.changeDeadline.run({ ...orderEvent(), data }, tx));
  await world.app.sendNotice.run(leased);
  expect(await rows()).toMatchObject([
    { kind: 'deadline' },
    { kind: 'reminder', status: 'dropped', due_at: null },
  ]);
});

it('a reminder comes back to an address that says nothing about the invitation', async () => {
  world.app = await world.replica({
    MAIL_RETURN_PATH: 'bounces@mail.vendor.example.com',
    ENCRYPTION_KEY: encryptionKey,
  });
  await reminded();
  world.app.noticeLoop.start();
  await eventually(async () => expect(await rowOf()).toMatchObject({ status: 'sent' }));
  expect(world.app.returnPaths.read(world.mail.received[0]?.from ?? '')).toMatchObject({
    version: laterMessage,
  });
});
