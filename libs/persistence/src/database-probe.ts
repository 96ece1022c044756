import { Pool } from 'pg';

/** Asks the database whether it is there, on a connection of its own: work that takes every other one is no outage. */
export class DatabaseProbe {
  private readonly pool: Pool;

  constructor(databaseUrl: string, app: string) {
    this.pool = new Pool({
      connectionString: databaseUrl,
      application_name: `assay-${app}-health`,
      max: 1,
      connectionTimeoutMillis: 3000,
      query_timeout: 10_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      onConnect: (client) => void client.on('error', () => undefined),
    });
    // An idle connection that breaks is an event without a listener otherwise, which ends the process.
    this.pool.on('error', () => undefined);
  }

  /** Throws unless the database answers. */
  async ping(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  /** Closes its connection. */
  async close(): Promise<void> {
    await this.pool.end();
  }
}
