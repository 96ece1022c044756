import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { acme, notificationSpec, orderEvent } from '../notification.fixture.js';

const world = notificationSpec();

const rows = () => world.spec.sql<Record<string, unknown>>('SELECT * FROM notices ORDER BY kind, moment_at');
const change = (orderId: string, revision: number, expiresAt: string, reminders: string[] = []) => {
  const data = { orderId, companyId: acme, revision, expiresAt, reminders, reason: 'extension' as const };
  return world.spec.database.transaction((tx) => world.app.changeDeadline.run({ ...orderEvent(), data }, tx));
};
const soon = '2099-01-08T09:00:00.000Z';

it('a new deadline is told of once, however often the event arrives, and its reminders replace the old ones', async () => {
  const orderId = await world.invited(['2099-01-01T09:00:00.000Z']);
  world.app.noticeLoop.start();
  world.app.ordering.answer = () => ({ expiresAt: soon });
  await change(orderId, 3, soon, ['2099-01-07T09:00:00.000Z']);
  await change(orderId, 3, soon, ['2099-01-07T09:00:00.000Z']);
  await eventually(() => expect(world.mail.received).toHaveLength(1));
  await eventually(async () =>
    expect(await rows()).toMatchObject([
      { kind: 'deadline', status: 'sent', revision: 3 },
      { kind: 'reminder', status: 'dropped', revision: 1 },
      { kind: 'reminder', status: 'due', revision: 3 },
    ]),
  );
  // Lines that were too long for mail are whole again.
  const raw = (world.mail.received[0]?.raw.toString() ?? '').replaceAll('=\r\n', '');
  expect(raw).toContain('Subject: Acme: new deadline for Java Basics');
  expect(raw).toContain('January 8, 2099');
});

it('a change that arrives after a newer one changes nothing', async () => {
  const orderId = await world.invited();
  await change(orderId, 5, soon);
  await change(orderId, 4, '2099-01-06T09:00:00.000Z');
  expect(await rows()).toMatchObject([{ revision: 5, kind: 'deadline' }]);
});

it('who was never written to, because the order had expired, is invited and hears of the deadline only there', async () => {
  const event = orderEvent();
  await world.invite(event);
  await world.spec.database.transaction((tx) =>
    world.app.withdraw.run({ ...event, type: 'order-expired' }, tx),
  );
  await change(event.data.orderId, 3, soon);
  expect(await rows()).toEqual([]);
  expect(await world.spec.sql('SELECT status FROM invitations')).toEqual([{ status: 'due' }]);
});

it('who was not written to because ordering already knew of the end is invited when the order goes on', async () => {
  const event = orderEvent();
  const { orderId } = event.data;
  world.app.ordering.answer = () => ({ open: false });
  world.app.loop.start();
  await world.invite(event);
  const status = () => world.spec.sql('SELECT status FROM invitations');
  await eventually(async () => expect(await status()).toEqual([{ status: 'withdrawn' }]));
  await world.spec.database.transaction((tx) =>
    world.app.withdraw.run(orderEvent(orderId, acme, { revision: 2 }), tx),
  );
  world.app.ordering.answer = () => ({ expiresAt: soon });
  await change(orderId, 3, soon);
  await eventually(async () => expect(await status()).toEqual([{ status: 'sent' }]));
});

it.each(['before', 'after'])(
  'an end that is heard of after the order went on ends nothing (placed %s)',
  async (placed) => {
    const event = orderEvent();
    const { orderId } = event.data;
    if (placed === 'before') await world.invite(event);
    await change(orderId, 3, soon);
    await world.spec.database.transaction((tx) =>
      world.app.withdraw.run(orderEvent(orderId, acme, { revision: 2 }), tx),
    );
    if (placed === 'after') await world.invite(event);
    expect(await world.spec.sql('SELECT status FROM invitations')).toEqual([{ status: 'due' }]);
  },
);
