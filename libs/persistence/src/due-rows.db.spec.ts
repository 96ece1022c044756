import { type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dueRows } from './due-rows.js';
import { takeStatement } from './take-rows.js';
import { CreateJobs0001 } from './jobs.fixture.js';

const jobs = dueRows<{ label: string; company_id: string }>({ table: 'jobs', leaseSeconds: 30 });
let spec: TestDatabase;

beforeAll(async () => {
  spec = await testDatabase('jobs', { migrations: [CreateJobs0001], poolMax: 12 });
});
beforeEach(() => spec.clear());
afterAll(() => spec.close());

async function insert(count: number, company = 'acme', due = 'now()'): Promise<void> {
  await spec.sql(
    `INSERT INTO jobs (company_id, label, due_at)
     SELECT $1, $1 || '-' || n, ${due} + n * interval '1 microsecond' - interval '1 second' FROM generate_series(1, $2::int) n`,
    [company, count],
  );
}

async function onlyLease() {
  const [row] = await jobs.lease(spec.database, 1);
  if (!row) throw new Error('nothing was leased');
  return row;
}

describe('leasing', () => {
  it('gives every row to exactly one of many workers at once', async () => {
    await insert(300);
    const workers = Array.from({ length: 10 }, async () => {
      const labels: string[] = [];
      for (;;) {
        const rows = await jobs.lease(spec.database, 7);
        if (rows.length === 0) return labels;
        labels.push(...rows.map(({ label }) => label));
      }
    });
    const labels = (await Promise.all(workers)).flat();
    expect(labels).toHaveLength(300);
    expect(new Set(labels).size).toBe(300);
  });

  it('takes the longest due rows first and never more than asked for', async () => {
    await insert(5);
    const rows = await jobs.lease(spec.database, 3);
    expect(rows.map(({ label }) => label)).toEqual(['acme-1', 'acme-2', 'acme-3']);
    expect(rows.map(({ attempt }) => attempt)).toEqual([1, 1, 1]);
  });

  it('leaves alone what is not due', async () => {
    await insert(1, 'later', `now() + interval '1 hour'`);
    await spec.sql(`INSERT INTO jobs (label, due_at) VALUES ('done', NULL)`);
    expect(await jobs.lease(spec.database, 10)).toEqual([]);
  });

  it('takes a row again only when its lease has expired', async () => {
    await insert(1);
    await onlyLease();
    expect(await jobs.lease(spec.database, 1)).toEqual([]);
    await spec.sql(`UPDATE jobs SET leased_until = now() - interval '1 second'`);
    expect((await onlyLease()).attempt).toBe(2);
  });

  it('takes companies in turn where it is told to be fair', async () => {
    await insert(20, 'big', `now() - interval '1 hour'`);
    await insert(2, 'small');
    const fair = dueRows<{ label: string }>({ table: 'jobs', leaseSeconds: 30, fairBy: 'company_id' });
    const rows = await fair.lease(spec.database, 4);
    expect(rows.map(({ label }) => label).sort()).toEqual(['big-1', 'big-2', 'small-1', 'small-2']);
  });

  it('gives a company with one row its turn behind one row of each other, also with a single place', async () => {
    await insert(400, 'big', `now() - interval '1 hour'`);
    await insert(30, 'middle', `now() - interval '1 minute'`);
    const fair = dueRows<{ company_id: string }>({ table: 'jobs', leaseSeconds: 30, fairBy: 'company_id' });
    const one = async (): Promise<string | undefined> => {
      const [row] = await fair.lease(spec.database, 1);
      if (row) await spec.database.alone((tx) => fair.finish(tx, row));
      return row?.company_id;
    };
    expect([await one(), await one(), await one()]).toEqual(['big', 'middle', 'big']);
    await insert(1, 'small');
    expect([await one(), await one(), await one()]).toContain('small');
  });

  it('looks at no more rows than it takes, however many wait and however many are still to come', async () => {
    await spec.sql(`INSERT INTO jobs (label, company_id, due_at)
      SELECT 'job-' || n, 'company-' || n % 20, now() + make_interval(secs => n - 20000 + 3600 * (n > 20000)::int)
      FROM generate_series(1, 40000) n`);
    await spec.sql('ANALYZE jobs');
    const fair = dueRows<{ company_id: string }>({ table: 'jobs', leaseSeconds: 30, fairBy: 'company_id' });
    const sql = takeStatement({ table: 'jobs', leaseSeconds: 30, fairBy: 'company_id' });
    const [plan] = await spec.database.transaction((tx) =>
      tx.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, [8, 30, []]),
    );
    expect(mostRows(plan?.['QUERY PLAN'][0].Plan)).toBeLessThan(600);
    expect(await fair.lease(spec.database, 8)).toHaveLength(8);
    await spec.sql('UPDATE jobs SET due_at = NULL WHERE due_at <= now()');
    const { rows, secondsUntilNext } = await fair.take(spec.database, 8);
    expect(rows).toEqual([]);
    expect(secondsUntilNext).toBeGreaterThan(3000);
  });

  it.each([
    ['taken by age', jobs],
    ['taken in turn', dueRows({ table: 'jobs', leaseSeconds: 30, fairBy: 'company_id' })],
  ])('waits for nobody who holds a row at the moment: %s', async (_how, rows) => {
    await insert(2);
    await spec.database.transaction(async (tx) => {
      await tx.query(`SELECT FROM jobs WHERE label = 'acme-1' FOR UPDATE`);
      expect(await rows.lease(spec.database, 2)).toMatchObject([{ label: 'acme-2' }]);
    });
    expect(await rows.lease(spec.database, 2)).toMatchObject([{ label: 'acme-1' }]);
  });

  it('respects a further condition', async () => {
    await insert(1, 'open');
    await insert(1, 'parked');
    const open = dueRows<{ label: string }>({
      table: 'jobs',
      leaseSeconds: 30,
      where: `company_id <> 'parked'`,
    });
    expect((await open.lease(spec.database, 9)).map(({ label }) => label)).toEqual(['open-1']);
  });
});

describe('a lease', () => {
  it('is finished by whoever holds it', async () => {
    await insert(1);
    const row = await onlyLease();
    expect(await spec.database.transaction((tx) => jobs.finish(tx, row))).toBe(true);
    expect(await spec.sql('SELECT due_at, leased_until FROM jobs')).toEqual([
      { due_at: null, leased_until: null },
    ]);
  });

  it('changes nothing once somebody else has leased the row', async () => {
    await insert(1);
    const sleeper = await onlyLease();
    await spec.sql(`UPDATE jobs SET leased_until = now() - interval '1 second'`);
    await onlyLease();
    const before = await spec.sql('SELECT * FROM jobs');
    expect(await spec.database.transaction((tx) => jobs.finish(tx, sleeper))).toBe(false);
    expect(await spec.database.transaction((tx) => jobs.postpone(tx, sleeper, 5))).toBe(false);
    expect(await spec.sql('SELECT * FROM jobs')).toEqual(before);
  });

  it('is renewed by whoever holds it as long as it has not ended, and by nobody else', async () => {
    await insert(2);
    const [first, second] = await jobs.lease(spec.database, 2);
    if (!first || !second) throw new Error('two were not leased');
    const renew = (row: typeof first) => spec.database.transaction((tx) => jobs.renew(tx, row));
    const ends = async () =>
      (
        await spec.sql<{ seconds: number }>(
          'SELECT extract(epoch FROM leased_until - now())::float8 AS seconds FROM jobs ORDER BY label',
        )
      ).map(({ seconds }) => Math.max(0, Math.ceil(seconds / 10)));
    await spec.sql(`UPDATE jobs SET leased_until = now() + interval '1 hour'`);
    expect([await renew(first), await ends()]).toEqual([true, [3, 360]]);
    await spec.sql(`UPDATE jobs SET leased_until = now() - interval '1 second'`);
    expect([await renew(first), await ends()]).toEqual([false, [0, 0]]);
    await jobs.lease(spec.database, 1);
    expect([await renew(first), await renew(second), await ends()]).toEqual([false, false, [3, 0]]);
  });

  it('decides once: after finishing, postponing changes nothing', async () => {
    await insert(1);
    const row = await onlyLease();
    await spec.database.transaction((tx) => jobs.finish(tx, row));
    expect(await spec.database.transaction((tx) => jobs.postpone(tx, row, 5))).toBe(false);
    expect(await spec.sql('SELECT due_at FROM jobs')).toEqual([{ due_at: null }]);
  });

  it('that is postponed makes the row due again after that time', async () => {
    await insert(1);
    const row = await onlyLease();
    await spec.database.transaction((tx) => jobs.postpone(tx, row, 20));
    expect(await jobs.lease(spec.database, 1)).toEqual([]);
    const seconds = (await jobs.take(spec.database, 1)).secondsUntilNext;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(20);
  });
});

it('the next look is when the lease of the only due row expires', async () => {
  await insert(1);
  await onlyLease();
  const seconds = (await jobs.take(spec.database, 1)).secondsUntilNext;
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(30);
});

it('there is no next look where nothing is due ever', async () => {
  expect((await jobs.take(spec.database, 1)).secondsUntilNext).toBeUndefined();
});

interface PlanNode {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

/** The most rows that one step of a plan has given. */
function mostRows(node: PlanNode | undefined): number {
  if (!node) return 0;
  return Math.max(node['Actual Rows'] * node['Actual Loops'], ...(node.Plans ?? []).map(mostRows));
}
