import { randomUUID } from 'node:crypto';
import type { ContestedConnection } from '@assay/contracts/consent';
import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { activation, keyId, notificationSpec } from '../notification.fixture.js';

const world = notificationSpec();

function contest(revision: number, data: Partial<ContestedConnection> = {}) {
  const { data: _, ...envelope } = activation(revision);
  const contested = { connectionId: randomUUID(), accountId: 'north', keyId, revision, held: true, ...data };
  return { ...envelope, data: contested };
}
const consume = (event: Parameters<typeof world.app.tellOwner.run>[0] = activation()) =>
  world.spec.database.transaction((tx) => world.app.tellOwner.run(event, tx));
const notices = () =>
  world.spec.sql<Record<string, unknown>>('SELECT * FROM connection_notices ORDER BY revision');
const sent = (count: number) =>
  eventually(async () =>
    expect(await notices()).toMatchObject(Array.from({ length: count }, () => ({ status: 'sent' }))),
  );

it('each consent leads to one mail, however often the event arrives, before and after it was sent', async () => {
  world.app.ownerLoop.start();
  const event = activation();
  await Promise.all([consume(event), consume({ ...event, id: randomUUID() })]);
  await sent(1);
  await consume(event);
  world.app.ownerLoop.wake();
  await sent(1);
  expect(world.mail.received).toHaveLength(1);
});

it('what a mail server said of it is forgotten after thirty days, and that it was sent is not', async () => {
  world.app.ownerLoop.start();
  for (const revision of [1, 2]) await consume(activation(revision));
  await sent(2);
  await world.spec.sql(
    `UPDATE connection_notices SET settled_at = settled_at - interval '31 days' WHERE revision = 1`,
  );
  await world.app.responseRetention.sweep();
  expect(await notices()).toMatchObject([
    { status: 'sent', response: null },
    { status: 'sent', response: expect.stringMatching(/\S/) },
  ]);
});

it('a company that connects again is told again, in whatever order the events arrive', async () => {
  world.app.ownerLoop.start();
  await consume(activation(4));
  await consume(activation(1));
  await sent(2);
  expect(world.mail.received).toHaveLength(2);
  expect(new Set((await notices()).map((row) => row['message_id'])).size).toBe(2);
});

it('the same revision of another company is another consent', async () => {
  await consume();
  await consume({ ...activation(), companyId: 'initech' });
  expect(await notices()).toHaveLength(2);
});

it('what was connected before owners were told is no news now', async () => {
  const event = activation();
  const { keyId: _, ...before } = event.data;
  await consume({ ...event, data: before });
  expect(await notices()).toEqual([]);
});

it('what an earlier integration connected is no news', async () => {
  const event = activation();
  await consume({ ...event, data: { ...event.data, movedIn: true } });
  expect(await notices()).toEqual([]);
});

it('what is kept are ids and moments', async () => {
  await consume();
  expect(await notices()).toMatchObject([
    {
      company_id: 'globex',
      account_id: 'acme',
      key_id: keyId,
      connected_at: new Date('2026-11-22T07:05:00Z'),
    },
  ]);
  expect(JSON.stringify(await notices())).not.toMatch(/owner@|Careers|ak_7Qm2/);
});

it('the owner of each account is told once that somebody else wanted the company, and whether it waits', async () => {
  world.app.ownerLoop.start();
  const [held, settled] = [contest(3), contest(4, { held: false })];
  await consume(held);
  await consume({ ...held, id: randomUUID() });
  await consume(settled);
  await eventually(async () =>
    expect(await notices()).toMatchObject([
      { kind: 'held', status: 'sent' },
      { kind: 'contested', status: 'sent' },
    ]),
  );
  expect(world.mail.received).toHaveLength(2);
});

it('a contest is told beside the consent itself', async () => {
  await consume(activation(2));
  await consume(contest(3));
  expect((await notices()).map((row) => row['kind'])).toEqual(['connected', 'held']);
});
