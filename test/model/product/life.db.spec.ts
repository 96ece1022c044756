import { testDatabaseUrl } from '@assay/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gone, Life } from './life.js';

let client: pg.Client;
let unwatch: () => void;

beforeAll(async () => {
  unwatch = Life.watch();
  client = new pg.Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  await client.query('CREATE TEMPORARY TABLE done (what text)');
});
afterAll(async () => {
  await client.end();
  unwatch();
});

/** What the connection was told to do, in each way in which it can be told; each tells how it ended. */
const ways: readonly [string, (sql: string) => Promise<unknown>][] = [
  ['as a promise', (sql) => client.query(sql)],
  ['with somebody who listens', (sql) => heard((listener) => client.query(sql, listener))],
  ['as a query of its own', (sql) => heard((listener) => client.query(ownQuery(sql, listener)))],
];

type Listener = (error: Error | null) => void;

function heard(ask: (listener: Listener) => void): Promise<void> {
  return new Promise((resolve, reject) => ask((error) => (error ? reject(error) : resolve())));
}

function ownQuery(sql: string, listener: Listener): pg.Query {
  return new pg.Query(sql, undefined, listener as never);
}

describe.each(ways)('a process that dies at a statement, said %s', (way, say) => {
  it.each([false, true])('hears that it is gone, whether or not PostgreSQL did it: %s', async (done) => {
    const life = new Life('ordering', { at: 1, done });
    const what = `${way}, ${done}`;
    const said = life.run(() => say(`INSERT INTO done VALUES ('${what}')`));

    await expect(said).rejects.toThrow(Gone);

    const { rowCount } = await client.query('SELECT FROM done WHERE what = $1', [what]);
    expect(rowCount).toBe(done ? 1 : 0);
  });
});
