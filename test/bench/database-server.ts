import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../tools/servers/postgres.mjs';

/** A PostgreSQL that writes to disk before it answers, as in production, and counts statements. */
export class DatabaseServer {
  private constructor(
    private readonly url: string,
    readonly remove: () => Promise<void>,
  ) {}

  static async start(folder: string): Promise<DatabaseServer> {
    const dataFolder = resolve(folder, 'postgres');
    await rm(dataFolder, { recursive: true, force: true });
    const first = await startPostgres({ dataFolder, configured: '' });
    await alone(first.url, `ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`);
    await first.stop();
    const { url, remove } = await startPostgres({ dataFolder, configured: '' });
    await alone(url, 'CREATE EXTENSION pg_stat_statements');
    return new DatabaseServer(url, remove);
  }

  /** The address of an empty database of this name. */
  async create(name: string): Promise<string> {
    await alone(this.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await alone(this.url, `CREATE DATABASE ${name}`);
    const url = new URL(this.url);
    url.pathname = `/${name}`;
    await alone(url.href, 'CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    return url.href;
  }

  async drop(name: string): Promise<void> {
    await alone(this.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}

async function alone(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
