import { type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { countDue } from './count-due.js';
import { dueRows } from './due-rows.js';
import { CreateJobs0001 } from './jobs.fixture.js';

const jobs = dueRows({ table: 'jobs', leaseSeconds: 30 });
let spec: TestDatabase;

beforeAll(async () => {
  spec = await testDatabase('jobs', { migrations: [CreateJobs0001] });
});
beforeEach(() => spec.clear());
afterAll(() => spec.close());

async function owe(label: string, due: string | null, attempt = 0, company = 'acme'): Promise<void> {
  await spec.sql(
    'INSERT INTO jobs (company_id, label, due_at, attempt) VALUES ($1, $2, now() + $3::interval, $4)',
    [company, label, due, attempt],
  );
}

it('counts what is owed, what is due, what was tried, and since when', async () => {
  await owe('late', '-2 hours', 3);
  await owe('due', '-1 minute');
  await owe('later', '1 hour', 1);
  await owe('done', null, 9);
  const { oldestDueAt, nextDueAt, ...numbers } = await spec.database.read((tx) => countDue(tx, jobs));
  expect(numbers).toEqual({ waiting: 3, due: 2, leased: 0, tried: 2 });
  const [row] = await spec.sql<{ oldest: Date; next: Date }>(
    `SELECT (SELECT due_at FROM jobs WHERE label = 'late') AS oldest, (SELECT due_at FROM jobs WHERE label = 'later') AS next`,
  );
  expect([oldestDueAt, nextDueAt]).toEqual([row?.oldest, row?.next]);
});

it('does not count as due what somebody is at', async () => {
  await owe('one', '-1 minute');
  await jobs.lease(spec.database, 1);
  expect(await spec.database.read((tx) => countDue(tx, jobs))).toMatchObject({
    waiting: 1,
    due: 0,
    leased: 1,
    tried: 1,
  });
});

it('counts only what the work is about, and nothing where nothing is owed', async () => {
  const own = dueRows({ table: 'jobs', leaseSeconds: 30, where: `company_id = 'globex'` });
  expect(await spec.database.read((tx) => countDue(tx, own))).toEqual({
    waiting: 0,
    due: 0,
    leased: 0,
    tried: 0,
    oldestDueAt: null,
    nextDueAt: null,
  });
  await owe('theirs', '-1 minute');
  await owe('own', '-1 minute', 0, 'globex');
  expect(await spec.database.read((tx) => countDue(tx, own))).toMatchObject({ waiting: 1, due: 1 });
});
