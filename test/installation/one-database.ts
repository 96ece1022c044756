import { rm } from 'node:fs/promises';
import { eventually } from '@assay/testing';
import pg from 'pg';
import { freePort } from '../../tools/servers/child.mjs';
import { startPostgres } from '../../tools/servers/postgres.mjs';

/** One PostgreSQL that writes to disk before it answers, always at the same address. */
export class OneDatabase {
  private readonly pool: pg.Pool;

  private constructor(
    private readonly dataFolder: string,
    private server: Awaited<ReturnType<typeof startPostgres>>,
  ) {
    // A question about every table has PostgreSQL start processes, which cost ten times what they help to read.
    const options = '-c max_parallel_workers_per_gather=0';
    this.pool = new pg.Pool({ connectionString: server.url, options, max: 2 });
    // It is killed under those who ask; the next question gets another connection.
    this.pool.on('error', () => undefined);
  }

  static async start(dataFolder: string): Promise<OneDatabase> {
    await rm(dataFolder, { recursive: true, force: true });
    const port = await freePort();
    const started = new OneDatabase(dataFolder, await startPostgres({ dataFolder, configured: '', port }));
    await started.isDurable();
    return started;
  }

  /** What a killed server is to keep has to be on its disk, and whole. */
  private async isDurable(): Promise<void> {
    const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'];
    const text = 'SELECT name FROM pg_settings WHERE name = ANY($1) AND setting <> $2';
    const off = await this.sql<{ name: string }>(text, [names, 'on']);
    if (off.length > 0) throw new Error(`PostgreSQL is without ${off.map(({ name }) => name).join(', ')}`);
  }

  get url(): string {
    return this.server.url;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** Where it keeps what it keeps. */
  get cluster(): string {
    return this.server.cluster;
  }

  async sql<R extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.pool.query<R>(text, [...values])).rows;
  }

  /** Kills its postmaster, as a power cut does. */
  async kill(): Promise<void> {
    await this.server.kill();
  }

  /** Starts what was killed; resolves when it lets somebody in. */
  async revive(): Promise<void> {
    const { dataFolder, port } = this;
    // Those whom the postmaster left behind still hold its memory for a moment.
    this.server = await eventually(() => startPostgres({ dataFolder, configured: '', port }));
  }

  async remove(): Promise<void> {
    await this.pool.end();
    await this.server.remove();
  }
}
