import { commitSettings, eventually, type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { CreateJobs0001 } from './jobs.fixture.js';
import type { Tx } from './tx.js';

let spec: TestDatabase;
let settings: () => Promise<Record<string, string>>;
beforeAll(async () => {
  spec = await testDatabase('jobs', { migrations: [CreateJobs0001] });
  settings = await commitSettings(spec, 'jobs', 'label');
});
beforeEach(() => spec.clear());
afterAll(() => spec.close());

const writing = (label: string, more: (tx: Tx) => unknown) => async (tx: Tx) => {
  await tx.query('INSERT INTO jobs (label) VALUES ($1)', [label]);
  await more(tx);
};
const again = (tx: Tx) => tx.comesAgain();

it('what comes again need not wait for the disk, alone or with others of its kind', async () => {
  await spec.database.ownTransaction(writing('own', again));
  await Promise.all(['one', 'two', 'three'].map((label) => spec.database.transaction(writing(label, again))));
  expect(await settings()).toEqual({ own: 'off', one: 'off', two: 'off', three: 'off' });
});

it('does not wait where others only look after what is due: they lease it by a commit that waits', async () => {
  await spec.database.transaction(writing('woken', (tx) => [tx.comesAgain(), tx.wake('jobs')]));
  expect(await settings()).toEqual({ woken: 'off' });
});

it('waits where something follows from it as soon as it is committed', async () => {
  const released: string[] = [];
  const place = {
    leaseSeconds: 20,
    lease: () => Promise.resolve(undefined),
    begin: () => undefined,
    release: () => void released.push('released'),
  };
  const deaf = spec.database.onWake('jobs', { wake: () => undefined, place: () => place });
  await spec.database.transaction(writing('placed', (tx) => [tx.comesAgain(), tx.place('jobs')]));
  deaf();
  await spec.database.transaction(
    writing('told', (tx) => [tx.afterCommit(() => undefined), tx.comesAgain()]),
  );
  await spec.database.transaction(writing('plain', () => undefined));
  expect(await settings()).toEqual({ placed: 'on', told: 'on', plain: 'on' });
  expect(released).toEqual(['released']);
});

// On a busy machine they may not share it: then they try again.
it.each([
  ['does not come again', async () => undefined],
  ['was refused', () => Promise.reject(new Error('refused'))],
])('waits where it shares the commit with what %s', async (_what, other) => {
  await eventually(async () => {
    await spec.clear();
    const all = [writing('first', again), writing('again', again), other];
    await Promise.allSettled(all.map((work) => spec.database.transaction(work)));
    expect(await settings()).toEqual({ first: 'off', again: 'on' });
  });
});

it('is a setting of that one commit', async () => {
  await spec.database.transaction(writing('again', again));
  for (const label of ['a', 'b', 'c']) await spec.database.transaction(writing(label, () => undefined));
  expect(await settings()).toEqual({ again: 'off', a: 'on', b: 'on', c: 'on' });
});
