import { whose } from '@assay/runtime';
import { capturedLogs, testDatabase, type TestDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { Database } from './database.js';
import { guardRows } from './guard-rows.js';
import type { Tx } from './tx.js';

class GuardThings0001 {
  async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
    await runner.query(
      'CREATE TABLE things (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), company_id text, name text UNIQUE)',
    );
    await runner.query('CREATE TABLE parts (thing_id uuid REFERENCES things (id), name text)');
    await runner.query('CREATE TABLE secrets (name text)');
    await guardRows(runner, 'things', {
      byCompany: ['things'],
      byParent: { parts: ['thing_id', 'things', 'id'] },
      closed: ['secrets'],
    });
  }
}

type How = 'read' | 'alone' | 'transaction' | 'ownTransaction' | 'readAtOneMoment';

/** Things of two companies and of none, each with a part, on a database of their own. */
export class Things {
  spec: TestDatabase;
  database: Database;

  async open(): Promise<void> {
    this.spec = await testDatabase('things', { migrations: [GuardThings0001] });
    // As an app has it: nobody says for whom it works but its doors. One connection, so that whatever stayed on it is found.
    const connection = { databaseUrl: this.spec.url, app: 'things', poolMax: 1 };
    this.database = await Database.connect(connection, capturedLogs().logger);
  }

  async fill(): Promise<void> {
    await this.spec.clear();
    const three = `('one', 'a'), ('two', 'b'), (NULL, 'c')`;
    await this.spec.sql(`INSERT INTO things (company_id, name) VALUES ${three}`);
    await this.spec.sql('INSERT INTO parts SELECT id, name FROM things');
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.spec.close();
  }

  /** Works for a company. */
  of<T>(companyId: string, work: (tx: Tx) => Promise<T>, how: How = 'alone'): Promise<T> {
    return whose.company(companyId, () => this.database[how](work));
  }

  /** Works for every company. */
  all<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return whose.everyCompany(() => this.database.alone(work));
  }
}

/** The things for all tests of a file, the same for each. */
export function someThings(): Things {
  const things = new Things();
  beforeAll(() => things.open());
  beforeEach(() => things.fill());
  afterAll(() => things.close());
  return things;
}

/** The names of all that is seen. */
export async function named(tx: Tx, table = 'things'): Promise<string> {
  const rows = await tx.query<{ name: string }>(`SELECT name FROM ${table} ORDER BY name`);
  return rows.map(({ name }) => name).join('');
}
