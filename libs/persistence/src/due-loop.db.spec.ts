import { correlation } from '@assay/runtime';
import { capturedLogs, eventually, type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DueLoop } from './due-loop.js';
import { dueRows } from './due-rows.js';
import type { Leased } from './lease.js';
import { CreateJobs0001 } from './jobs.fixture.js';

interface Job {
  readonly label: string;
}

const due = dueRows<Job>({ table: 'jobs', leaseSeconds: 30 });
let looks = 0;
const rows: typeof due = {
  ...due,
  take: async (...given) => {
    const taken = await due.take(...given);
    looks += 1;
    return taken;
  },
};
const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
const logs = capturedLogs();
let spec: TestDatabase;
let loop: DueLoop<Job> | undefined;

beforeAll(async () => {
  spec = await testDatabase('jobs', { migrations: [CreateJobs0001], logger: logs.logger });
});
beforeEach(async () => {
  looks = 0;
  await spec.clear();
});
afterEach(() => loop?.stop());
afterAll(() => spec.close());

function started(
  work: (row: Leased<Job>) => Promise<void>,
  sweepMs = 3_600_000,
  concurrency = 3,
): DueLoop<Job> {
  loop = new DueLoop({
    name: 'relay',
    rows,
    database: spec.database,
    concurrency,
    sweepMs,
    work,
    logger: logs.logger,
  });
  loop.start();
  return loop;
}

const finish = async (row: Leased<Job>): Promise<void> => {
  await spec.database.transaction((tx) => rows.finish(tx, row));
};
const insert = (count: number, due = 'now()') =>
  spec.sql(`INSERT INTO jobs (label, due_at) SELECT 'job-' || n, ${due} FROM generate_series(1, $1::int) n`, [
    count,
  ]);
const insertAnother = () => spec.sql(`INSERT INTO jobs (label) VALUES ('another')`);
const left = async () => (await spec.sql('SELECT 1 FROM jobs WHERE due_at IS NOT NULL')).length;

it('works off what is due, never more at once than allowed', async () => {
  await insert(20);
  let now = 0;
  let most = 0;
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const running = started(async (row) => {
    most = Math.max(most, (now += 1));
    await gate;
    await finish(row);
    now -= 1;
  });
  await eventually(() => expect(now).toBe(3));
  running.wake();
  expect(await left()).toBe(20);
  open();
  await eventually(async () => expect(await left()).toBe(0));
  expect(most).toBe(3);
});

it('two loops share the rows and work on each once', async () => {
  await insert(40);
  const seen: string[] = [];
  const work = async (row: Leased<Job>): Promise<void> => {
    seen.push(row.label);
    await finish(row);
  };
  const other = started(work);
  started(work);
  await eventually(async () => expect(await left()).toBe(0));
  await other.stop();
  expect(seen).toHaveLength(40);
  expect(new Set(seen).size).toBe(40);
});

it('a new row is worked on at once when the loop is woken', async () => {
  await insert(1);
  const running = started(finish);
  await eventually(async () => expect(await left()).toBe(0));
  await insertAnother();
  running.wake();
  await eventually(async () => expect(await left()).toBe(0));
});

it('a row whose wake-up was lost is found by the sweep', async () => {
  await insert(1);
  started(finish, 200);
  await eventually(async () => expect(await left()).toBe(0));
  await insertAnother();
  await eventually(async () => expect(await left()).toBe(0));
});

it('a row that gets due later is worked on when it is due', async () => {
  await insert(1, `now() + interval '600 milliseconds'`);
  let taken: object[] = [];
  started(async (row) => {
    taken = await spec.sql('SELECT due_at <= clock_timestamp() AS due FROM jobs');
    await finish(row);
  });
  await eventually(async () => expect(await left()).toBe(0));
  expect(taken).toEqual([{ due: true }]);
});

it('work that throws because the database was away is tried again some seconds later', async () => {
  await insert(1);
  await spec.sql('UPDATE jobs SET attempt = 20');
  started(async () => {
    throw new Error('Connection terminated unexpectedly');
  });
  await eventually(async () =>
    expect(
      await spec.sql(
        `SELECT attempt, leased_until, due_at BETWEEN now() AND now() + interval '11 seconds' AS later FROM jobs`,
      ),
    ).toEqual([{ attempt: 21, leased_until: null, later: true }]),
  );
});

it('work that throws for another reason is logged, and repeated ever less often', async () => {
  await insert(20);
  await spec.sql('UPDATE jobs SET attempt = 20');
  started(async () => {
    throw new Error('broken');
  });
  const tried = `SELECT 1 FROM jobs WHERE attempt = 21 AND leased_until IS NULL`;
  await eventually(async () => expect(await spec.sql(tried)).toHaveLength(20));
  // Each pause is random, up to five minutes: twenty of them are hardly all short.
  const late = await spec.sql(`SELECT 1 FROM jobs WHERE due_at > now() + interval '11 seconds'`);
  expect(late.length).toBeGreaterThan(0);
  expect(logs.lines.at(-1)).toMatchObject({ msg: 'work on a due row failed', error: { message: 'broken' } });
});

it('work that throws after it decided does not make the row due again', async () => {
  await insert(1);
  let done = false;
  const running = started(async (row) => {
    await finish(row);
    done = true;
    throw new Error('too late');
  });
  await eventually(() => expect(done).toBe(true));
  await running.stop();
  expect(await left()).toBe(0);
});

it('stopping waits for the row in work and takes no other', async () => {
  await insert(5);
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  let begun = 0;
  const running = started(
    async (row) => {
      begun += 1;
      await gate;
      await finish(row);
    },
    60_000,
    1,
  );
  await eventually(() => expect(begun).toBe(1));
  const stopped = running.stop();
  open();
  await stopped;
  expect(await left()).toBe(4);
});

it('an outage of the database is survived', async () => {
  started(finish, 100);
  await spec.sql('ALTER TABLE jobs RENAME TO gone');
  await eventually(() => expect(logs.lines.at(-1)?.msg).toBe('due rows could not be taken'));
  await spec.sql('ALTER TABLE gone RENAME TO jobs');
  await insert(1);
  await eventually(async () => expect(await left()).toBe(0));
});

describe('a row that is made due', () => {
  const offered = (label: string, company = 'acme') =>
    spec.database.transaction(async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        'INSERT INTO jobs (label, company_id) VALUES ($1, $2) RETURNING id',
        [label, company],
      );
      if (row) await tx.offer('jobs', row.id);
    });
  const held = async () =>
    (
      await spec.sql<{ label: string }>(
        'SELECT label FROM jobs WHERE leased_until IS NOT NULL ORDER BY label',
      )
    ).map(({ label }) => label);
  /** A loop that has seen that nothing is due. */
  async function quiet(work: (row: Leased<Job>) => Promise<void>, concurrency = 1): Promise<void> {
    started(work, 3_600_000, concurrency);
    await eventually(() => expect(looks).toBe(1));
  }

  it('is leased with it where a place is free, and neither it nor its end is looked for', async () => {
    const seen: object[] = [];
    await quiet(async (row) => {
      seen.push(row);
      await finish(row);
    });
    await offered('job');
    await eventually(async () => expect(await left()).toBe(0));
    expect(seen).toMatchObject([{ label: 'job', attempt: 1, company_id: 'acme' }]);
    await loop?.stop();
    expect(looks).toBe(1);
  });

  it('is looked for where its work made it due again', async () => {
    let tries = 0;
    await quiet(async (row) => {
      tries += 1;
      if (tries === 2) return finish(row);
      await spec.database.transaction((tx) => rows.postpone(tx, row, 0));
    }, 2);
    await offered('job');
    await eventually(async () => expect(await left()).toBe(0));
    expect([tries, looks]).toEqual([2, 2]);
  });

  it('waits its turn where no place is free, or others wait for one', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const seen: string[] = [];
    await quiet(async (row) => {
      seen.push(row.label);
      if (seen.length === 1) await gate;
      await finish(row);
    });
    await offered('1-first');
    await eventually(() => expect(seen).toHaveLength(1));
    await offered('2-second');
    expect(await held()).toEqual(['1-first']);
    open();
    await eventually(async () => expect(await left()).toBe(0));
    expect(seen).toEqual(['1-first', '2-second']);
  });

  it('never takes more places than there are, whoever makes how many due at once', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    await quiet(async (row) => {
      await gate;
      await finish(row);
    }, 2);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((label) => offered(label)));
    expect(await held()).toHaveLength(2);
    open();
    await eventually(async () => expect(await left()).toBe(0));
  });

  it('gives its place back where the transaction fails', async () => {
    await quiet(finish);
    const failing = spec.database.transaction(async (tx) => {
      const [row] = await tx.query<{ id: string }>(`INSERT INTO jobs (label) VALUES ('lost') RETURNING id`);
      if (row) await tx.offer('jobs', row.id);
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    await offered('kept');
    await eventually(async () => expect(await left()).toBe(0));
    expect(await spec.sql('SELECT label, attempt FROM jobs')).toEqual([{ label: 'kept', attempt: 1 }]);
  });
});

it('closing the database stops its loops first', async () => {
  const own = await testDatabase('jobs', { migrations: [CreateJobs0001] });
  await own.sql(`INSERT INTO jobs (label) VALUES ('last')`);
  let finished = false;
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const last = new DueLoop({
    name: 'relay',
    rows,
    database: own.database,
    concurrency: 1,
    sweepMs: 1000,
    logger: logs.logger,
    work: async (row) => {
      await gate;
      finished = await own.database.transaction((tx) => rows.finish(tx, row));
    },
  });
  last.start();
  await eventually(async () => expect(await own.sql('SELECT 1 FROM jobs WHERE attempt = 1')).toHaveLength(1));
  const closed = own.close();
  open();
  await closed;
  expect(finished).toBe(true);
});

it('a row is worked on in the way that it names, and one that names none in a new one', async () => {
  const seen: unknown[] = [];
  loop = new DueLoop({
    name: 'relay',
    // As where a row has a `correlation_id`.
    rows: {
      ...rows,
      take: async (database, limit) => {
        const taken = await rows.take(database, limit);
        const named = (row: Leased<Job>) =>
          row.label === 'job-1' ? { ...row, correlation_id: `way-1/${traceparent}` } : row;
        return { ...taken, rows: taken.rows.map(named) };
      },
    },
    database: spec.database,
    concurrency: 3,
    sweepMs: 3_600_000,
    work: async (row) => {
      seen.push([row.label, correlation.id(), correlation.span()?.traceId]);
      await finish(row);
    },
    logger: logs.logger,
  });
  await insert(2);
  loop.start();
  await eventually(async () => expect(await left()).toBe(0));
  expect(new Set(seen)).toEqual(
    new Set([
      ['job-1', 'way-1', 'a'.repeat(32)],
      ['job-2', expect.stringMatching(/^[\da-f-]{36}$/), undefined],
    ]),
  );
});
