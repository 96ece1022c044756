import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examine, loadConfig } from '@assay/runtime';
import { testDatabase, type TestDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { ResultsConfig } from '../app.config.js';
import { checksOf } from './checks-of.js';
import { reportsFolderFindings } from './reports-folder-findings.js';

describe('the doctor looks at the folder of the reports', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'assay-doctor-'))));
  afterAll(() => rm(folder, { recursive: true }));
  const look = (REPORTS_DIR: string, free = 1e12) =>
    reportsFolderFindings({ REPORTS_DIR, REPORT_MAX_MB: 20 }, async () => free);

  it('and leaves nothing in it where all is well, nor makes what results makes by itself', async () => {
    expect([await look(folder), await look(join(folder, 'not/there/yet'))]).toEqual([[], []]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('and finds that nothing can be written there', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    expect(await look(join(file, 'reports'))).toMatchObject([
      { code: 'reports-folder-unwritable', subject: expect.stringContaining('ENOTDIR') as string },
    ]);
  });

  it('and finds that there is hardly room for reports', async () => {
    expect(await look(folder, 999 * 1024 * 1024)).toMatchObject([
      { code: 'disk-nearly-full', subject: `${folder}: 999 MB are free` },
    ]);
    expect(await look(folder, 1000 * 1024 * 1024)).toEqual([]);
  });
});

describe('the doctor looks at what SmartRecruiters forbids', () => {
  let store: TestDatabase;
  beforeAll(async () => {
    store = await testDatabase('results', { migrations });
    await store.sql('SET session_replication_role = replica');
  });
  beforeEach(() => store.clear());
  afterAll(() => store.close());

  async function submitted(company: string, ...statuses: number[]): Promise<void> {
    const order = randomUUID();
    await store.sql(`INSERT INTO submissions (id, company_id, wanted_hash) VALUES ($1, $2, 'x')`, [
      order,
      company,
    ]);
    for (const status of statuses)
      await store.sql(
        `INSERT INTO submission_attempts (order_id, attempt, outcome, http_status) VALUES ($1, 1, 'tried', $2)`,
        [order, status],
      );
  }

  it('and finds the company that lacks a scope, and none that had it given', async () => {
    await submitted('Acme', 200, 403);
    await submitted('Globex', 403, 200);
    const config = loadConfig(ResultsConfig, {
      NODE_ENV: 'test',
      DATABASE_URL: store.url,
      NATS_URL: 'nats://127.0.0.1:1',
      REPORTS_TOKEN: 'reports-token-of-the-specs',
      REPORTS_DIR: tmpdir(),
    });
    const { findings } = await examine(checksOf(config));
    expect(findings.map(({ code, subject }) => [code, subject])).toEqual([
      ['nats-unreachable', 'NATS_URL of results'],
      ['company-scope-missing', 'Acme'],
    ]);
  });
});
