import { eventually } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import { acme, notificationSpec, orderEvent } from '../notification.fixture.js';

const world = notificationSpec();

const rows = () => world.spec.sql<Record<string, unknown>>('SELECT * FROM invitations ORDER BY order_id');
const correct = (orderId: string, revision: number) =>
  world.spec.database.transaction((tx) =>
    world.app.reinvite.run({ ...orderEvent(), data: { orderId, companyId: acme, revision } }, tx),
  );
const withdraw = (orderId: string, revision: number) =>
  world.spec.database.transaction((tx) =>
    world.app.withdraw.run(orderEvent(orderId, acme, { revision }), tx),
  );
const linkIn = (raw: Buffer) => /\/c\/token-[\w-]+/.exec(raw.toString().replace(/=\r\n/g, ''))?.[0];
const messageIdIn = (raw: Buffer) => /^Message-ID: (.*)$/im.exec(raw.toString())?.[1]?.trim();

it('a corrected address gets one more message with a Message-ID of its own and the same link', async () => {
  const event = orderEvent();
  const { orderId } = event.data;
  world.app.loop.start();
  await world.invite(event);
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent' }]));
  world.app.ordering.answer = () => ({ email: 'zoe.right@example.org' });
  await correct(orderId, 4);
  await correct(orderId, 4);
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent', version: 2 }]));
  const [first, second, ...others] = world.mail.received;
  expect(others).toEqual([]);
  expect(second?.to).toEqual(['zoe.right@example.org']);
  if (!first || !second) throw new Error('two messages were received');
  expect(linkIn(second.raw)).toBe(linkIn(first.raw));
  expect(messageIdIn(second.raw)).toMatch(/\.v2@vendor\.example\.com>$/);
  expect(messageIdIn(second.raw)).not.toBe(messageIdIn(first.raw));
  const told = `SELECT envelope->'data'->'addressRevision' AS revision FROM outbox ORDER BY created_at, cmin::text::int`;
  expect(await world.spec.sql(told)).toEqual([{ revision: 0 }, { revision: 4 }]);
});

it('an older correction that arrives late sends nothing', async () => {
  const event = orderEvent();
  await world.invite(event);
  await correct(event.data.orderId, 6);
  await correct(event.data.orderId, 4);
  expect(await rows()).toMatchObject([{ version: 2, address_revision: 6 }]);
});

it('a rejection from before the correction does not withdraw the new invitation', async () => {
  const event = orderEvent();
  await world.invite(event);
  await correct(event.data.orderId, 4);
  await withdraw(event.data.orderId, 3);
  expect(await rows()).toMatchObject([{ status: 'due' }]);
  await withdraw(event.data.orderId, 5);
  expect(await rows()).toMatchObject([{ status: 'withdrawn' }]);
});

it('attempts at the first address do not count against the second one', async () => {
  const event = orderEvent();
  world.mail.next('drop', 'drop', { recipient: 450, text: '4.2.0 later' });
  world.app.loop.start();
  await world.invite(event);
  const becomes = (status: string) =>
    eventually(async () => {
      // The wait between two attempts is random, and as long as the attempts are many.
      await world.spec.sql(
        'UPDATE invitations SET due_at = now() WHERE due_at > now() AND leased_until IS NULL',
      );
      world.app.loop.wake();
      expect(await rows()).toMatchObject([{ status }]);
    });
  await becomes('uncertain');
  await correct(event.data.orderId, 2);
  await becomes('sent');
  const tried = await world.spec.sql('SELECT version, outcome FROM invitation_attempts ORDER BY attempt');
  expect(tried).toEqual([
    { version: 1, outcome: 'uncertain' },
    { version: 1, outcome: 'uncertain' },
    { version: 2, outcome: 'temporary' },
    { version: 2, outcome: 'accepted' },
  ]);
});

it('a correction that arrives while the rejection is written down is not lost', async () => {
  const { orderId } = orderEvent().data;
  let corrected: Promise<void> | undefined;
  await world.spec.database.transaction(async (tx) => {
    await world.app.withdraw.run(orderEvent(orderId, acme, { revision: 3 }), tx);
    corrected = correct(orderId, 4);
    await eventually(async () => {
      const waiting = await world.spec.sql(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'
        AND datname = current_database()`);
      expect(waiting).toHaveLength(1);
    });
  });
  await corrected;
  expect(await rows()).toMatchObject([{ status: 'due', address_revision: 4 }]);
});

describe('an address that is corrected while the message to the old one waits for its answer', () => {
  it.each([
    ['accepted', 'accept'],
    ['refused', { data: 550, text: '5.1.1 no such user' }],
    ['lost', 'drop'],
  ] as const)('is written to, whether that message is %s or not', async (_how, answer) => {
    const event = orderEvent();
    const { orderId } = event.data;
    const answered = Promise.withResolvers<void>();
    world.mail.next({ until: answered.promise, answer });
    world.app.loop.start();
    await world.invite(event);
    await eventually(() => expect(world.mail.received).toHaveLength(1));
    world.app.ordering.answer = () => ({ email: 'zoe.right@example.org' });
    await correct(orderId, 4);
    answered.resolve();
    await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent', version: 2 }]));
    expect(world.mail.received.map(({ to }) => to[0])).toEqual([
      'zoe.meyer@example.org',
      'zoe.right@example.org',
    ]);
    const told = `SELECT subject, envelope->'data'->'addressRevision' AS revision FROM outbox`;
    expect(await world.spec.sql(told)).toEqual([
      { subject: 'event.notification.v1.candidate-invited', revision: 4 },
    ]);
  });
});
