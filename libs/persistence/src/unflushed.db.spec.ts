import { type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CreateJobs0001 } from './jobs.fixture.js';
import { unflushed, unflushedRows } from './unflushed.js';

let spec: TestDatabase;
beforeAll(async () => {
  spec = await testDatabase('jobs', { migrations: [CreateJobs0001] });
});
afterAll(() => spec.close());

const insert = `INSERT INTO jobs (label) VALUES ('a') RETURNING label`;
const plan = async (sql: string) =>
  (await spec.sql<Record<string, string>>(`EXPLAIN (VERBOSE, COSTS OFF) ${sql}`)).map(
    (row) => Object.values(row)[0],
  );

it('writes, gives what was written, and asks PostgreSQL not to wait for the disk', async () => {
  await spec.database.alone((tx) => tx.query(unflushed([`INSERT INTO jobs (label) VALUES ('b')`])));
  const rows = await spec.database.alone((tx) => tx.query(unflushedRows(insert)));
  expect(rows).toEqual([{ label: 'a' }]);
  expect(await spec.sql('SELECT label FROM jobs ORDER BY label')).toEqual([{ label: 'a' }, { label: 'b' }]);
  const none = await spec.database.alone((tx) =>
    tx.query(unflushedRows(`UPDATE jobs SET attempt = 1 WHERE label = 'none' RETURNING label`)),
  );
  expect(none).toEqual([{ label: null }]);
});

it('keeps the setting in the plan, although nobody reads it', async () => {
  for (const sql of [unflushed([insert]), unflushedRows(insert)])
    expect((await plan(sql)).join('\n')).toContain('set_config');
});

it('is the same for no longer than its one statement', async () => {
  const now = `SELECT current_setting('synchronous_' || 'commit') AS now`;
  const asked = () => spec.database.alone((tx) => tx.query<{ now: string }>(now));
  expect(await asked()).toEqual([{ now: 'on' }]);
  await spec.database.alone((tx) => tx.query(unflushed([`DELETE FROM jobs`])));
  expect(await asked()).toEqual([{ now: 'on' }]);
});

it('is refused in a transaction that others share', async () => {
  const shared = spec.database.transaction((tx) => tx.query(unflushed([`DELETE FROM jobs`])));
  await expect(shared).rejects.toThrow('others of this transaction wait for the disk');
});
