import { correlation } from '@assay/runtime';
import { capturedLogs, type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isUniqueViolation } from './database-errors.js';
import { CreateJobs0001, Job } from './jobs.fixture.js';
import type { Tx } from './tx.js';

const insert = 'INSERT INTO jobs (label) VALUES ($1) RETURNING pg_current_xact_id()::text AS transaction';

let spec: TestDatabase;
const logs = capturedLogs();

beforeAll(async () => {
  const options = { migrations: [CreateJobs0001], logger: logs.logger, poolMax: 8 };
  spec = await testDatabase('jobs', options);
});
beforeEach(() => spec.clear());
afterAll(() => spec.close());

const labels = async (): Promise<string[]> =>
  (await spec.sql<{ label: string }>('SELECT label FROM jobs ORDER BY label')).map(({ label }) => label);

const writing =
  (label: string) =>
  async (tx: Tx): Promise<string | undefined> =>
    (await tx.query<{ transaction: string }>(insert, [label]))[0]?.transaction;

/** All at once, between some that come before and after: they are in company. */
async function inCompany<T>(works: readonly ((tx: Tx) => Promise<T>)[]): Promise<PromiseSettledResult<T>[]> {
  const others = (name: string) =>
    [1, 2, 3].map((number) => spec.database.transaction(writing(`${name} ${number}`)));
  const before = others('before');
  const asked = works.map((work) => spec.database.transaction(work));
  const after = others('later');
  const settled = await Promise.allSettled(asked);
  await Promise.all([...before, ...after]);
  return settled;
}
const neighbours = ['before 1', 'before 2', 'before 3', 'later 1', 'later 2', 'later 3'];
const reasons = (settled: PromiseSettledResult<unknown>[]): unknown[] =>
  settled.map((one) => (one.status === 'rejected' ? one.reason : undefined));

describe('transactions that come at once', () => {
  it('share a commit', async () => {
    const works = Array.from({ length: 20 }, (_, number) => writing(`${number}`));
    const settled = await Promise.all(works.map((work) => spec.database.transaction(work)));
    // How many depends on how fast the first connections come.
    expect(new Set(settled).size).toBeLessThanOrEqual(10);
    expect(await labels()).toHaveLength(20);
  });

  it('share none where each comes after the other', async () => {
    const first = await spec.database.transaction(writing('one'));
    expect(await spec.database.transaction(writing('two'))).not.toBe(first);
  });

  it('run each in the context of its caller', async () => {
    const asked = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      correlation.run(id, () => spec.database.transaction(() => Promise.resolve(correlation.id()))),
    );
    expect(await Promise.all(asked)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('call the hooks of those that count', async () => {
    const called: string[] = [];
    const hooked = (name: string, fails: boolean) => (tx: Tx) => {
      tx.afterCommit(() => called.push(name));
      return fails ? Promise.reject(new Error(name)) : Promise.resolve();
    };
    await inCompany([hooked('one', false), hooked('two', true), hooked('three', false)]);
    expect(called).toEqual(['one', 'three']);
  });
});

describe('whoever waits for a transaction', () => {
  it('is not refused before that counts on which the refusal rests', async () => {
    const told: string[] = [];
    const refusing = async (tx: Tx) => {
      const [seen] = await tx.query(`SELECT 1 FROM jobs WHERE label = 'one'`);
      throw new Error(seen ? 'there is one' : 'there is none');
    };
    const before = [1, 2].map((number) => spec.database.transaction(writing(`before ${number}`)));
    const one = spec.database.transaction(writing('one')).then(() => told.push('one counts'));
    const refused = spec.database.transaction(refusing).catch((error: Error) => told.push(error.message));
    await Promise.all([...before, one, refused]);
    expect(told).toEqual(['one counts', 'there is one']);
  });

  it('does not share one that has lasted long', async () => {
    const slow = async (tx: Tx) => {
      await tx.query('SELECT pg_sleep(0.15)');
      return writing('slow')(tx);
    };
    const [first, ...others] = (await inCompany([slow, writing('one'), writing('two')])).map((settled) =>
      settled.status === 'fulfilled' ? settled.value : settled.reason,
    );
    expect(others).not.toContain(first);
    expect(await labels()).toEqual([...neighbours, 'one', 'slow', 'two']);
  });

  it('has it at once within another one, whoever else waits', async () => {
    const nested = (number: number) => () => spec.database.transaction(writing(`inner ${number}`));
    const numbers = Array.from({ length: 200 }, (_, number) => number);
    await Promise.all(numbers.map((number) => spec.database.transaction(nested(number))));
    expect(await labels()).toHaveLength(200);
  });

  it('is told where there is no connection', async () => {
    const gone = await testDatabase('jobs', { migrations: [CreateJobs0001] });
    await gone.close();
    const asked = ['one', 'two', 'three', 'four'].map((label) => gone.database.transaction(writing(label)));
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(
      Array.from({ length: 4 }, () => 'rejected'),
    );
  });
});

describe('in company, the fault of one is its own:', () => {
  it('it throws', async () => {
    const work = async (tx: Tx) => {
      await writing('bad')(tx);
      throw new Error('no');
    };
    const settled = await inCompany([writing('one'), work, writing('two')]);
    expect(reasons(settled)).toEqual([undefined, expect.objectContaining({ message: 'no' }), undefined]);
    expect(await labels()).toEqual([...neighbours, 'one', 'two']);
  });

  it('a statement of it fails', async () => {
    const settled = await inCompany([writing('one'), writing('one'), writing('two')]);
    expect(reasons(settled).map((reason) => isUniqueViolation(reason))).toEqual([false, true, false]);
    expect(await labels()).toEqual([...neighbours, 'one', 'two']);
  });

  it('it swallows the failure of a statement', async () => {
    const work = async (tx: Tx) => {
      await writing('bad')(tx);
      await writing('bad')(tx).catch(() => undefined);
    };
    const settled = await inCompany<unknown>([writing('one'), work, writing('two')]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await labels()).toEqual([...neighbours, 'one', 'two']);
  });

  it('it would change the transaction of the others', async () => {
    const work = (tx: Tx) => tx.execute('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    const settled = await inCompany<unknown>([writing('one'), work, writing('two')]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await labels()).toEqual([...neighbours, 'one', 'two']);
  });

  it('what it took from the ORM writes nothing after it has ended either', async () => {
    let late: () => Promise<unknown> = () => Promise.resolve();
    await spec.database.transaction(async (tx) => {
      const rows = tx.manager.getRepository(Job);
      late = () => rows.save(rows.create({ companyId: 'acme', label: 'late' }));
    });
    await expect(late()).rejects.toThrow('this transaction is over');
  });

  it('what it goes on with when it has ended is written for nobody', async () => {
    let late: Promise<unknown> = Promise.resolve();
    const work = (tx: Tx) => {
      late = new Promise((resolve) => setImmediate(resolve)).then(() => writing('late')(tx));
      late.catch(() => undefined);
      return Promise.resolve();
    };
    await inCompany<unknown>([writing('one'), work, writing('two')]);
    await expect(late).rejects.toThrow('this transaction is over');
    expect(await labels()).toEqual([...neighbours, 'one', 'two']);
  });

  it('what the ORM saved in it is taken back', async () => {
    const work = async (tx: Tx) => {
      await tx.manager.save(Job, { label: 'bad' });
      throw new Error('no');
    };
    await inCompany<unknown>([(tx) => tx.manager.save(Job, { label: 'one' }), work, writing('two')]);
    expect(await labels()).toEqual([...neighbours, 'one', 'two']);
  });

  it('it breaks the connection, and the others count all the same, once', async () => {
    const work = (tx: Tx) => tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
    const settled = await inCompany<unknown>([writing('one'), work, writing('two')]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await labels()).toEqual([...neighbours, 'one', 'two']);
  });

  it('it waits for somebody’s lock, and the others do not', async () => {
    await spec.sql(`INSERT INTO jobs (label) VALUES ('held')`);
    await spec.sql('BEGIN');
    await spec.sql(`SELECT 1 FROM jobs WHERE label = 'held' FOR UPDATE`);
    const waits = (tx: Tx) => tx.query(`UPDATE jobs SET label = 'moved' WHERE label = 'held'`);
    const before = [1, 2].map((number) => spec.database.transaction(writing(`before ${number}`)));
    const waiting = spec.database.transaction(waits);
    await Promise.all([...before, spec.database.transaction(writing('one'))]);
    expect(await labels()).toEqual(['before 1', 'before 2', 'held', 'one']);
    await spec.sql('COMMIT');
    await Promise.allSettled([waiting]);
  });
});
