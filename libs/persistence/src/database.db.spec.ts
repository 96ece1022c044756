import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { capturedLogs, eventually, type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Database } from './database.js';
import { isPassingFailure, isUniqueViolation } from './database-errors.js';
import { CreateJobs0001, Job } from './jobs.fixture.js';
import { runMigrations } from './migrations-runner.js';
import type { Tx } from './tx.js';

let spec: TestDatabase;
const logs = capturedLogs();

beforeAll(async () => {
  spec = await testDatabase('jobs', {
    migrations: [CreateJobs0001],
    logger: logs.logger,
    poolMax: 2,
  });
});
beforeEach(() => spec.clear());
afterAll(() => spec.close());

const insert = `INSERT INTO jobs (label) VALUES ('one')`;
const labels = async () =>
  (await spec.sql<{ label: string }>('SELECT label FROM jobs')).map(({ label }) => label);
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a transaction', () => {
  it('counts as a whole', async () => {
    await spec.database.transaction((tx) => tx.query(insert));
    expect(await labels()).toEqual(['one']);
  });

  it('counts not at all when its work throws', async () => {
    const failure = failureOf(
      spec.database.transaction(async (tx) => {
        await tx.query(insert);
        throw new Error('no');
      }),
    );
    expect(await failure).toMatchObject({ message: 'no' });
    expect(await labels()).toEqual([]);
  });

  it('runs again when PostgreSQL ended it because it and another one waited for each other', async () => {
    await spec.sql(`INSERT INTO jobs (label) VALUES ('one'), ('two')`);
    let runs = 0;
    const holding = Array.from({ length: 2 }, () => Promise.withResolvers<void>());
    const both = Promise.all(holding.map(({ promise }) => promise));
    const touch = (first: string, second: string) =>
      spec.database.ownTransaction(async (tx) => {
        // On a busy machine PostgreSQL may notice it later than it gives up a lock.
        await tx.query(
          `SELECT set_config('lock_timeout', '60000', true), set_config('statement_timeout', '0', true)`,
        );
        const update = 'UPDATE jobs SET attempt = attempt + 1 WHERE label = $1';
        await tx.execute(update, [first]);
        holding[runs]?.resolve();
        runs += 1;
        await both;
        await tx.execute(update, [second]);
      });
    await Promise.all([touch('one', 'two'), touch('two', 'one')]);
    expect(runs).toBe(3);
    expect(await spec.sql('SELECT DISTINCT attempt FROM jobs')).toEqual([{ attempt: 2 }]);
  });

  it('takes back what the ORM saved in it, under the names of the table', async () => {
    const save = (tx: Tx) => tx.manager.save(Job, { companyId: 'acme', label: 'one' });
    await failureOf(
      spec.database.transaction(async (tx) => {
        await save(tx);
        throw new Error('no');
      }),
    );
    expect(await labels()).toEqual([]);
    await spec.database.transaction(save);
    expect(await spec.sql('SELECT company_id, label FROM jobs')).toEqual([
      { company_id: 'acme', label: 'one' },
    ]);
  });

  it('fails when its work swallowed the failure of a statement', async () => {
    let called = 0;
    const failure = await failureOf(
      spec.database.transaction(async (tx) => {
        tx.afterCommit(() => void (called += 1));
        await tx.query(insert);
        await failureOf(tx.query(insert));
      }),
    );
    expect(failure).toMatchObject({ message: expect.stringContaining('nothing was committed') as string });
    expect(called).toBe(0);
    expect(await labels()).toEqual([]);
  });

  it('is read committed, whatever the default of the server', async () => {
    await spec.sql(`ALTER ROLE CURRENT_USER SET default_transaction_isolation = 'serializable'`);
    const [row] = await spec.database.transaction((tx) => tx.query('SHOW transaction_isolation'));
    await spec.sql('ALTER ROLE CURRENT_USER RESET default_transaction_isolation');
    expect(row).toEqual({ transaction_isolation: 'read committed' });
  });

  it('calls its hooks when others can already see what it wrote', async () => {
    let seen: Promise<string[]> | undefined;
    await spec.database.transaction(async (tx) => {
      tx.afterCommit(() => {
        seen = labels();
      });
      await tx.query(insert);
      expect(seen).toBeUndefined();
    });
    expect(await seen).toEqual(['one']);
  });

  it('calls no hook when it is rolled back, nor when the commit itself fails', async () => {
    let called = 0;
    const hook = (): void => void (called += 1);
    await failureOf(
      spec.database.transaction(async (tx) => {
        tx.afterCommit(hook);
        throw new Error('no');
      }),
    );
    await spec.sql('ALTER TABLE jobs ADD COLUMN other uuid REFERENCES jobs DEFERRABLE INITIALLY DEFERRED');
    const failure = await failureOf(
      spec.database.transaction(async (tx) => {
        tx.afterCommit(hook);
        await tx.query(`INSERT INTO jobs (label, other) VALUES ('orphan', gen_random_uuid())`);
      }),
    );
    await spec.sql('ALTER TABLE jobs DROP COLUMN other');
    expect(failure).toBeInstanceOf(Error);
    expect(called).toBe(0);
  });

  it('has succeeded even if a hook fails, which is logged', async () => {
    await spec.database.transaction(async (tx) => {
      tx.afterCommit(() => {
        throw new Error('hook');
      });
      await tx.query(insert);
    });
    expect(await labels()).toEqual(['one']);
    expect(logs.lines.map(({ msg }) => msg)).toContain('a hook after commit failed');
  });

  it('returns the rows of an update and counts those it affected', async () => {
    await spec.database.transaction(async (tx) => {
      await tx.query(insert);
      expect(await tx.query(`UPDATE jobs SET attempt = 4 RETURNING attempt`)).toEqual([{ attempt: 4 }]);
      expect(await tx.execute('DELETE FROM jobs')).toBe(1);
    });
  });
});

describe('a statement alone', () => {
  it('commits by itself, and its hook runs', async () => {
    let heard = 0;
    const rows = await spec.database.alone((tx) => {
      tx.afterCommit(() => (heard += 1));
      return tx.query(`${insert} RETURNING label`);
    });
    expect([rows, heard, await labels()]).toEqual([[{ label: 'one' }], 1, ['one']]);
  });

  it('stays alone: a second one is refused', async () => {
    const failure = failureOf(
      spec.database.alone(async (tx) => {
        await tx.query('UPDATE jobs SET attempt = 0');
        await tx.query('SELECT * FROM jobs');
        await tx.query(insert);
      }),
    );
    expect(await failure).toMatchObject({ message: 'a second statement needs a transaction' });
    expect(await failureOf(spec.database.alone(async (tx) => tx.manager.find(Job)))).toBeInstanceOf(Error);
    const lock = 'SELECT * FROM jobs FOR UPDATE';
    const locked = spec.database.alone(async (tx) => [await tx.query(lock), await tx.query(insert)]);
    expect(await failureOf(locked)).toBeInstanceOf(Error);
    expect(await labels()).toEqual([]);
  });
});

describe('a statement that is run often', () => {
  const byLabel = 'SELECT * FROM jobs WHERE label = $1';

  it('is parsed once per connection', async () => {
    const { database } = spec;
    await database.transaction(async (tx) => {
      for (const label of ['one', 'two']) await tx.query(byLabel, [label]);
      const known = 'SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement = $1';
      expect(await tx.query(known, [byLabel])).toEqual([{ count: 1 }]);
    });
  });

  it('is run again where a migration has changed its table meanwhile, on every connection', async () => {
    const { database } = spec;
    const both = () => database.read(() => database.read((tx) => tx.query(byLabel, ['one'])));
    const all = () => Promise.all([database.read((tx) => tx.query(byLabel, ['one'])), both()]);
    await all();
    await spec.sql('ALTER TABLE jobs ADD COLUMN remark text');
    await spec.sql(insert);
    for (const rows of await all()) expect(rows).toMatchObject([{ label: 'one', remark: null }]);
    await spec.sql('ALTER TABLE jobs DROP COLUMN remark');
    expect(await database.alone((tx) => tx.query(byLabel, ['one']))).toHaveLength(1);
  });
});

describe('the app', () => {
  it('cannot write while it reads', async () => {
    const failure = await failureOf(spec.database.read((tx) => tx.query(insert)));
    expect(failure).toMatchObject({ driverError: { code: '25006' } });
  });

  it('cannot read the schema of another app', async () => {
    await runMigrations({ databaseUrl: spec.url, app: 'other', migrations: [CreateJobs0001] });
    const failure = await failureOf(spec.database.read((tx) => tx.query('SELECT * FROM other.jobs')));
    expect(failure).toMatchObject({ driverError: { code: '42501' } });
  });

  it('recognises a row that is already there by the name of its constraint', async () => {
    await spec.sql(insert);
    const failure = await failureOf(spec.database.transaction((tx) => tx.query(insert)));
    expect(isUniqueViolation(failure, 'jobs_label_key')).toBe(true);
    expect(isUniqueViolation(failure, 'jobs_pkey')).toBe(false);
    expect(isPassingFailure(failure)).toBe(false);
  });

  it('recognises what waited too long for a lock or ran too long: both may succeed later', async () => {
    await spec.sql(insert);
    const slow = (statement: string) =>
      failureOf(
        spec.database.transaction(async (tx) => {
          await tx.query(
            `SELECT set_config('lock_timeout', '50ms', true), set_config('statement_timeout', '100ms', true)`,
          );
          await tx.query(statement);
        }),
      );
    await spec.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM jobs FOR UPDATE');
      const locked = await slow('SELECT 1 FROM jobs FOR UPDATE');
      expect(locked).toMatchObject({ driverError: { code: '55P03' } });
      expect(isPassingFailure(locked)).toBe(true);
    });
    const endless = await slow('SELECT pg_sleep(10)');
    expect(endless).toMatchObject({ driverError: { code: '57014' } });
    expect(isPassingFailure(endless)).toBe(true);
  });

  it('survives the loss of every connection, in use or idle', async () => {
    const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'assay-jobs' AND datname = current_database()`;
    const failure = await failureOf(
      spec.database.transaction(async (tx) => {
        await spec.sql(kill);
        await tx.query(insert);
      }),
    );
    expect(isPassingFailure(failure)).toBe(true);
    // Others that were idle may not have heard yet that they are gone.
    await eventually(() => ping(spec.database));
    await spec.sql(kill);
    await eventually(() => spec.database.transaction((tx) => tx.query(insert)));
    expect(await labels()).toEqual(['one']);
  });

  it('survives a connection that breaks in the moment in which it is made', async () => {
    const breaking = { now: false };
    const proxy = breakingProxy(spec.url, breaking);
    const databaseUrl = await proxy.listen();
    const connection = { databaseUrl, app: 'jobs', poolMax: 2, unsaid: 'every-company' } as const;
    const database = await Database.connect(connection, logs.logger);
    const failure = await database.read(() => {
      breaking.now = true;
      return failureOf(ping(database));
    });
    expect(isPassingFailure(failure)).toBe(true);
    breaking.now = false;
    await ping(database);
    await database.close();
    await proxy.close();
  });

  it('recognises a database that cannot be reached', async () => {
    const nowhere = { databaseUrl: 'postgres://postgres@127.0.0.1:1/none', app: 'jobs' };
    expect(isPassingFailure(await failureOf(Database.connect(nowhere, logs.logger)))).toBe(true);
  });
});

const ping = (database: Database) => database.read((tx) => tx.query('SELECT 1'));

/** Passes everything on, but lets the end of a connection come together with its beginning while it breaks them. */
function breakingProxy(url: string, breaking: { now: boolean }) {
  const { hostname, port } = new URL(url);
  const ready = Buffer.from('Z\0\0\0\u0005I');
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0');
  const fatal = Buffer.concat([Buffer.from(['E'.charCodeAt(0), 0, 0, 0, fields.length + 4]), fields]);
  const server = createServer((inward) => {
    const outward = connect(Number(port), hostname);
    inward.pipe(outward).on('error', () => inward.destroy());
    inward.on('error', () => outward.destroy());
    outward.on('data', (bytes) => {
      if (breaking.now && bytes.includes(ready)) inward.end(Buffer.concat([bytes, fatal]));
      else inward.write(bytes);
    });
    outward.on('end', () => inward.end());
  });
  return {
    listen: async () => {
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const address = new URL(url);
      address.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      return address.href;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
