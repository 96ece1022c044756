import { examine } from '@assay/runtime';
import { type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { databaseChecks, type DatabaseLook } from './database-checks.js';
import { CreateJobs0001 } from './jobs.fixture.js';

class CreateMore0002 {
  async up(): Promise<void> {}
}

let spec: TestDatabase;
let name: string;
beforeAll(async () => {
  spec = await testDatabase('jobs', { migrations: [CreateJobs0001] });
  name = new URL(spec.url).pathname.slice(1);
});
afterEach(() => spec.sql(`ALTER DATABASE ${name} RESET ALL`));
afterAll(() => spec.close());

async function findings(look: Partial<DatabaseLook> = {}) {
  const whole = {
    databaseUrl: spec.url,
    app: 'jobs',
    migrations: [CreateJobs0001],
    machines: 1,
    isProduction: false,
  };
  return (await examine(databaseChecks({ ...whole, ...look }))).findings;
}

describe('the doctor looks at PostgreSQL', () => {
  it('and finds nothing in a database that is up to date', async () => {
    expect(await findings()).toEqual([]);
  });

  it('and names migrations that have not run', async () => {
    expect(await findings({ migrations: [CreateJobs0001, CreateMore0002] })).toMatchObject([
      { code: 'migrations-pending', subject: 'jobs: CreateMore0000000000002' },
    ]);
  });

  it('and names migrations of a later release', async () => {
    expect(await findings({ migrations: [] })).toMatchObject([
      { code: 'schema-newer', subject: 'jobs: CreateJobs0000000000001' },
    ]);
  });

  it('and says why it cannot be used, without the password', async () => {
    const away = await findings({ databaseUrl: 'postgres://assay:hunter2-hunter2@127.0.0.1:1/assay' });
    expect(away).toMatchObject([
      { code: 'database-unreachable', remedy: expect.stringContaining('see that it runs') as string },
    ]);
    expect(JSON.stringify(away)).not.toContain('hunter2');
    const url = new URL(spec.url);
    url.pathname = '/not_there';
    expect(await findings({ databaseUrl: url.href })).toMatchObject([
      { code: 'database-unreachable', remedy: expect.stringContaining('no database of that name') as string },
    ]);
  });

  it('and finds a session that lost its role on the way', async () => {
    await spec.sql(`CREATE ROLE forgetful LOGIN PASSWORD 'x' IN ROLE assay_jobs`);
    const url = new URL(spec.url);
    [url.username, url.password] = ['forgetful', 'x'];
    // What a transaction pooler does: the options of the session do not arrive.
    url.searchParams.set('options', '-c timezone=UTC');
    const found = await findings({ databaseUrl: url.href });
    await spec.sql('DROP ROLE forgetful');
    expect(found).toMatchObject([{ code: 'database-unfit' }]);
  });

  it('and finds commits that a power cut loses, where orders are real', async () => {
    await spec.sql(`ALTER DATABASE ${name} SET synchronous_commit = off`);
    expect(await findings()).toEqual([]);
    expect(await findings({ isProduction: true })).toMatchObject([
      { code: 'commits-not-durable', subject: expect.stringContaining('synchronous_commit') as string },
    ]);
  });

  it('and finds that commits wait for no second machine, where there are several', async () => {
    expect(await findings({ machines: 3 })).toMatchObject([{ code: 'standby-asynchronous' }]);
  });

  it.each([-60_000, 60_000])(
    'and finds a clock that differs by %i ms, and not one by a second',
    async (ms) => {
      expect(await findings({ now: () => Date.now() + ms })).toMatchObject([
        { code: 'clock-differs-from-database', subject: expect.stringMatching(/(59|60) s/) as string },
      ]);
      expect(await findings({ now: () => Date.now() + ms / 60 })).toEqual([]);
    },
  );
});
