import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import pg from 'pg';
import { freePort, spawnTied, stopChild } from '../../tools/servers/child.mjs';
import { orderBody } from './company.js';
import type { DatabaseServer } from './database-server.js';
import { Caller } from './load.js';

/** The two that the product is held against, each a file in `baselines`. */
export type BaselineName = 'limit' | 'by-hand';

/** A baseline as a process of its own, with a database of its own on the same server as the product. */
export class Baseline {
  private constructor(
    readonly name: BaselineName,
    readonly caller: Caller,
    private readonly databaseUrl: string,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(name: BaselineName, server: DatabaseServer, folder: string): Promise<Baseline> {
    const database = `baseline_${name.replace('-', '_')}`;
    const databaseUrl = await server.create(database);
    const port = await freePort();
    const child = spawnTied(process.execPath, [resolve(folder, `${name}.mjs`)], {
      env: {
        PATH: process.env['PATH'],
        BASELINE_PORT: String(port),
        BASELINE_DATABASE_URL: databaseUrl,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const failed = once(child, 'exit').then(() => Promise.reject(new Error(`${name} ended`)));
    await Promise.race([child.stdout ? once(child.stdout, 'data') : failed, failed]);
    failed.catch(() => undefined);
    const caller = new Caller(`http://localhost:${port}`);
    return new Baseline(name, caller, databaseUrl, async () => {
      await caller[Symbol.asyncDispose]();
      await stopChild(child, 'SIGTERM', 5000);
      await server.drop(database);
    });
  }

  /** Places one order; gives the status of the answer. */
  async order(): Promise<number> {
    const id = randomUUID();
    const url = `http://localhost:1/assessment-api/v202010/orders/${id}/results`;
    const json = orderBody(url, `c-${id}@example.org`, 'company-1');
    return (await this.caller.call('POST', '/sr/packages/orders', { json })).status;
  }

  /** How many orders its database holds, each with what it owes. */
  async kept(): Promise<number> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ kept: number }>('SELECT count(*)::int AS kept FROM outbox');
    await client.end();
    return rows[0]?.kept ?? 0;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
  }
}
