import { capturedLogs, eventually, type TestDatabase, testDatabase } from '@assay/testing';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataSourceOptions } from './data-source-options.js';
import { DatabaseProbe } from './database-probe.js';
import { Database } from './database.js';
import { refuseUnfitDatabase } from './fit-database.js';
import { CreateJobs0001, Job } from './jobs.fixture.js';
import { runMigrations } from './migrations-runner.js';
import { openDatabase, whenDatabaseAnswers } from './open-database.js';

let spec: TestDatabase;
beforeAll(async () => {
  spec = await testDatabase('jobs', { migrations: [CreateJobs0001], poolMax: 1 });
});
afterAll(() => spec.close());

describe('a database', () => {
  it('is fit when the app is itself in its own schema', async () => {
    await refuseUnfitDatabase(spec.database, 'jobs');
  });

  it('whose sessions lose their role or schema on the way is named as what it is', async () => {
    const lost = new URL(spec.url);
    lost.searchParams.set('options', '-c search_path=public');
    const connection = { databaseUrl: lost.href, app: 'jobs', unsaid: 'every-company' } as const;
    const database = await Database.connect(connection, capturedLogs().logger);
    await expect(refuseUnfitDatabase(database, 'jobs')).rejects.toThrow(/is a transaction pooler in between/);
    await database.close();
  });

  it('that is too old is named as that', async () => {
    const old = { read: async () => [{ version: 15, role: 'assay_jobs', path: 'jobs' }] };
    await expect(refuseUnfitDatabase(old as unknown as Database, 'jobs')).rejects.toThrow(
      'PostgreSQL 15 is too old, 16 is needed',
    );
  });

  it('is asked whether it is there although work holds every connection of the app', async () => {
    const probe = new DatabaseProbe(spec.url, 'jobs');
    await spec.database.transaction(() => probe.ping());
    await probe.close();
  });

  it('is found again by the probe whose connection broke', async () => {
    const probe = new DatabaseProbe(spec.url, 'jobs');
    await probe.ping();
    await spec.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'assay-jobs-health' AND datname = current_database()`);
    await eventually(() => probe.ping());
    await probe.close();
  });
});

describe('the data source that TypeOrmModule made', () => {
  it('is opened as soon as its database is migrated', async () => {
    const own = await testDatabase('jobs', { migrations: [] });
    const migrations = [CreateJobs0001];
    const { logger, lines } = capturedLogs();
    const connection = { databaseUrl: own.url, app: 'jobs', poolMax: 2, unsaid: 'every-company' } as const;
    const options = dataSourceOptions(connection);
    const dataSource = new DataSource({ ...options, entities: [Job] });
    const opening = openDatabase(dataSource, { app: 'jobs', migrations, logger });
    await eventually(() => expect(lines).toMatchObject([{ level: 'warn' }]));
    await runMigrations({ databaseUrl: own.url, app: 'jobs', migrations });
    const database = await opening;
    expect(await database.read((tx) => tx.manager.find(Job))).toEqual([]);
    await database.close();
    await own.close();
  });
});

describe('what needs the database before the app has started', () => {
  it('is done again until it works, which is said once', async () => {
    const { logger, lines } = capturedLogs();
    let tries = 0;
    const done = await whenDatabaseAnswers(logger, async () => {
      tries += 1;
      if (tries < 4) throw new Error('Connection terminated unexpectedly');
      return 'done';
    });
    expect(done).toBe('done');
    expect(lines.map(({ level }) => level)).toEqual(['warn', 'info']);
  });

  it('ends at once where it is a mistake of ours', async () => {
    const mistake = whenDatabaseAnswers(capturedLogs().logger, () => Promise.reject(new TypeError('ours')));
    await expect(mistake).rejects.toThrow('ours');
  });
});
