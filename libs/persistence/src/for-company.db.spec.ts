import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { whose } from '@assay/runtime';
import { capturedLogs } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import { companyRoleOf, roleOf } from './data-source-options.js';
import { Database } from './database.js';
import { PreparingClient } from './preparing-client.js';
import { named, someThings } from './things.fixture.js';
import type { Tx } from './tx.js';

const things = someThings();

describe('what is done for one company', () => {
  it.each(['read', 'alone', 'transaction', 'ownTransaction', 'readAtOneMoment'] as const)(
    'sees nothing of another one, by %s',
    async (how) => {
      expect(await things.of('one', (tx) => named(tx), how)).toBe('a');
      expect(await things.of('one', (tx) => named(tx, 'parts'), how)).toBe('a');
      expect(await things.of('one', (tx) => named(tx, 'secrets'), how)).toBe('');
      expect(await things.of('two', (tx) => named(tx), how)).toBe('b');
      expect(await things.all((tx) => named(tx))).toBe('abc');
    },
  );

  it('sees nothing of another one by a statement with parameters, prepared or not, again and again', async () => {
    const sql = 'SELECT name FROM things WHERE name = ANY ($1)';
    for (let time = 0; time < 8; time += 1)
      for (const [company, name] of [
        ['one', 'a'],
        ['two', 'b'],
      ] as const)
        expect(await things.of(company, (tx) => tx.query(sql, [['a', 'b', 'c']]))).toEqual([{ name }]);
    expect(await things.all((tx) => tx.query(sql, [['a', 'b', 'c']]))).toHaveLength(3);
  });

  it('changes and removes nothing of another one, also where the statement forgets to name the company', async () => {
    expect(await things.of('one', (tx) => tx.execute(`UPDATE things SET name = name || '!'`))).toBe(1);
    expect(await things.of('one', (tx) => tx.execute(`DELETE FROM parts`))).toBe(1);
    expect(await things.all((tx) => named(tx))).toBe('a!bc');
    expect(await things.all((tx) => named(tx, 'parts'))).toBe('bc');
  });

  it.each([
    ['a row of another one', `INSERT INTO things (company_id, name) VALUES ('two', 'd')`],
    ['a row of none', `INSERT INTO things (name) VALUES ('d')`],
    ['a row of its own to another one', `UPDATE things SET company_id = 'two'`],
    ['what no company has to do with', `INSERT INTO secrets VALUES ('d')`],
  ])('cannot write or give away %s', async (_what, sql) => {
    await expect(things.of('one', (tx) => tx.execute(sql))).rejects.toMatchObject({ code: '42501' });
    await expect(things.of('one', (tx) => tx.execute(sql), 'transaction')).rejects.toMatchObject({
      code: '42501',
    });
    expect(await things.all((tx) => named(tx))).toBe('abc');
  });

  it('cannot add to a row of another one, and can to one that the same statement makes', async () => {
    const [other] = await things.all((tx) =>
      tx.query<{ id: string }>(`SELECT id FROM things WHERE name = 'b'`),
    );
    const adding = (tx: Tx) => tx.execute('INSERT INTO parts VALUES ($1, $2)', [other?.id, 'x']);
    await expect(things.of('one', adding)).rejects.toMatchObject({ code: '42501' });
    const both = `WITH made AS (INSERT INTO things (company_id, name) VALUES ('one', 'd') RETURNING id)
      INSERT INTO parts SELECT id, 'x' FROM made`;
    expect(await things.of('one', (tx) => tx.execute(both))).toBe(1);
  });

  it('is told nothing by a conflict with a row of another one', async () => {
    const sql = `INSERT INTO things (company_id, name) VALUES ('one', 'b') ON CONFLICT (name) DO NOTHING RETURNING name`;
    expect(await things.of('one', (tx) => tx.query(sql))).toEqual([]);
  });

  it('may have any name', async () => {
    for (const name of [`o'ne`, 'o\\ne', `'; RESET ROLE; --`]) {
      const sql = 'INSERT INTO things (company_id, name) VALUES ($1, $1)';
      expect(await things.of(name, (tx) => tx.execute(sql, [name]), 'transaction')).toBe(1);
      expect(await things.of(name, (tx) => named(tx))).toBe(name);
      expect(await things.of(name, (tx) => named(tx), 'transaction')).toBe(name);
    }
  });

  it.each(['readAtOneMoment', 'transaction', 'ownTransaction'] as const)(
    'reads nothing of another one by what it still asks after it failed, by %s',
    async (how) => {
      let read: Promise<string> = Promise.resolve('');
      const failing = things.of(
        'one',
        (tx) => {
          const failed = tx.query('SELECT 1 / $1::int', [0]);
          // Behind the failure, and ahead of the answer to the ROLLBACK that it leads to.
          read = failed.then(String, () => setImmediate().then(() => named(tx)));
          read.catch(() => undefined);
          return Promise.all([failed, read]);
        },
        how,
      );
      await expect(failing).rejects.toMatchObject({ code: '22012' });
      await expect(read).rejects.toThrow('this transaction is over');
    },
  );

  it('reads nothing of another one on a connection on which its transaction is being ended', async () => {
    const client = new PreparingClient({
      connectionString: things.spec.url,
      everyRole: roleOf('things'),
      companyRole: companyRoleOf('things'),
      options: `-c role=${roleOf('things')} -c search_path=things`,
    });
    await client.connect();
    const look = 'SELECT name FROM things ORDER BY name';
    await whose.company('one', async () => {
      for (const end of ['COMMIT', 'ROLLBACK']) {
        await client.query('START TRANSACTION');
        expect((await client.query(look)).rows).toEqual([{ name: 'a' }]);
        const ended = client.query(end);
        await expect(client.query(look)).rejects.toThrow('is being ended');
        await ended;
        expect((await client.query(look)).rows).toEqual([{ name: 'a' }]);
      }
      await client.query('START TRANSACTION');
      const [failed, refused] = [client.query('SELECT 1 / 0'), client.query('COMMIT')];
      await expect(failed).rejects.toThrow('division by zero');
      await expect(client.query(look)).rejects.toThrow('is being ended');
      await refused;
      expect((await client.query(look)).rows).toEqual([{ name: 'a' }]);
    });
    await client.end();
  });

  it('leaves nothing on the connection, whatever failed', async () => {
    await expect(things.of('one', (tx) => tx.query('SELECT 1 / $1::int', [0]))).rejects.toThrow();
    await expect(
      things.of('one', (tx) => tx.query('SELECT nothing FROM things WHERE name = $1', ['a'])),
    ).rejects.toThrow();
    await expect(
      things.of(
        'one',
        async (tx) => {
          await named(tx);
          throw new Error('enough');
        },
        'transaction',
      ),
    ).rejects.toThrow('enough');
    expect(
      await things.all((tx) =>
        tx.query(`SELECT current_user::text AS role, current_setting('assay.company', true) AS company`),
      ),
    ).toEqual([{ role: 'assay_things', company: '' }]);
    expect(await things.of('two', (tx) => named(tx))).toBe('b');
  });

  it.each(['read', 'alone', 'transaction'] as const)(
    'takes no more trips than what is done for all, by %s',
    async (how) => {
      await using counted = await countTrips(things.spec.url);
      const connection = { databaseUrl: counted.url, app: 'things', poolMax: 1 };
      const other = await Database.connect(connection, capturedLogs().logger);
      const sql = `INSERT INTO things (company_id, name) VALUES ('one', gen_random_uuid())`;
      const work = (tx: Tx): Promise<unknown> =>
        how === 'read' ? tx.query('SELECT name FROM things WHERE name = $1', ['a']) : tx.execute(sql);
      const trips = async (run: () => Promise<unknown>): Promise<number> => {
        const before = counted.trips;
        await run();
        return counted.trips - before;
      };
      const one = () => whose.company('one', () => other[how](work));
      await one();
      const forAll = await trips(() => whose.everyCompany(() => other[how](work)));
      expect(await trips(one)).toBe(forAll);
      expect(forAll).toBe(how === 'transaction' ? 3 : 1);
      await other.close();
    },
  );
});

/** Passes everything on, and counts how often PostgreSQL said that it is ready for the next thing. */
async function countTrips(url: string) {
  const { hostname, port } = new URL(url);
  const ready = Buffer.from('Z\0\0\0\u0005');
  const seen = { trips: 0 };
  const server = createServer((inward) => {
    const outward = connect(Number(port), hostname);
    inward.pipe(outward);
    outward.on('data', (bytes) => {
      for (let at = bytes.indexOf(ready); at >= 0; at = bytes.indexOf(ready, at + 1)) seen.trips += 1;
      inward.write(bytes);
    });
    outward.on('end', () => inward.end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = new URL(url);
  address.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: address.href,
    get trips() {
      return seen.trips;
    },
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
