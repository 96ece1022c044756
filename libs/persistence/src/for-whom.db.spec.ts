import { whose } from '@assay/runtime';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { named, someThings } from './things.fixture.js';

const things = someThings();

describe('what comes at once', () => {
  it('shares a transaction, and each piece is done for whom it was asked', async () => {
    const write = (company: string, name: string) =>
      things.of(
        company,
        (tx) => tx.execute('INSERT INTO things (company_id, name) VALUES ($1, $2)', [company, name]),
        'transaction',
      );
    const see = (company: string) => things.of(company, (tx) => named(tx), 'transaction');
    const everything = () => whose.everyCompany(() => things.database.transaction((tx) => named(tx)));
    const done = await Promise.allSettled([
      write('one', 'd'),
      see('one'),
      write('two', 'e'),
      see('two'),
      everything(),
      things.of(
        'one',
        (tx) => tx.execute(`INSERT INTO things (company_id, name) VALUES ('two', 'f')`),
        'transaction',
      ),
      everything(),
      see('two'),
      write('one', 'e'),
      everything(),
      see('one'),
    ]);
    expect(
      done.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as { code: string }).code)),
    ).toEqual([1, 'ad', 1, 'be', 'abcde', '42501', 'abcde', 'be', '23505', 'abcde', 'ad']);
  });
});

describe('a statement of which nobody said for whom it works', () => {
  it('is not sent', async () => {
    for (const how of ['read', 'alone', 'transaction', 'ownTransaction'] as const)
      await expect(things.database[how]((tx) => named(tx))).rejects.toThrow('nobody said for whom');
  });

  it('finds nothing where it comes to PostgreSQL past all of that', async () => {
    for (const company of ['', `SELECT set_config('assay.company', '', false); `])
      for (const table of ['things', 'parts', 'secrets'])
        expect(await past('assay_things_company', `${company}SELECT * FROM things.${table}`)).toEqual([]);
  });

  it('cannot be one of a transaction that works for another company', async () => {
    const straying = things.of('one', (tx) => whose.company('two', () => named(tx)), 'transaction');
    await expect(straying).rejects.toThrow('works for somebody else');
    const widening = things.of('one', (tx) => whose.everyCompany(() => named(tx)), 'transaction');
    await expect(widening).rejects.toThrow('works for somebody else');
  });
});

describe('an app', () => {
  it('owns nothing: neither role can change a table, a policy or what guards them', async () => {
    for (const sql of [
      'ALTER TABLE things DISABLE ROW LEVEL SECURITY',
      'DROP POLICY one_company ON things',
      'ALTER TABLE things ADD COLUMN more text',
      'TRUNCATE things',
      'CREATE TABLE mine (id int)',
      'DROP TABLE parts',
      'ALTER ROLE assay_things_company BYPASSRLS',
    ]) {
      await expect(things.all((tx) => tx.execute(sql))).rejects.toMatchObject({ code: '42501' });
      await expect(things.of('one', (tx) => tx.execute(sql))).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('of the release before, which knows nothing of this, goes on working for every company', async () => {
    const sql = `UPDATE things.things SET name = name || '!' RETURNING name`;
    expect(await past('assay_things', sql)).toHaveLength(3);
  });
});

/** Past everything of ours, as an earlier app or a program of somebody else would. */
async function past(role: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: things.spec.url, options: `-c role=${role}` });
  await client.connect();
  try {
    const results = [await client.query<object>(sql)].flat();
    return results.at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}
