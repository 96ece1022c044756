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
const consume = (event: ReturnType<typeof contest>) =>
  world.spec.database.transaction((tx) => world.app.tellContest.run(event, tx));
const notices = () =>
  world.spec.sql<Record<string, unknown>>('SELECT * FROM connection_notices ORDER BY revision');

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

it('is told beside the consent itself', async () => {
  await world.spec.database.transaction((tx) => world.app.tellOwner.run(activation(2), tx));
  await consume(contest(3));
  expect((await notices()).map((row) => row['kind'])).toEqual(['connected', 'held']);
});
