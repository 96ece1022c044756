import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import type { RunningApp } from '../../tools/processes.mjs';
import { freePort } from '../../tools/servers/child.mjs';
import type { DatabaseServer } from './database-server.js';
import { Caller } from './load.js';
import type { Outside } from './outside.js';
import { childWith } from './processes.js';
import { migrate, type Tree } from './tree.js';

const VENDOR_TOKEN = 'bench-vendor-token-0123456789abcdef';
let count = 0;

/** The five apps of one tree as processes of their own, with a database and a NATS of theirs. */
export class Product {
  readonly gateway: Caller;
  readonly vendor = { authorization: `Bearer ${VENDOR_TOKEN}` };

  private constructor(
    readonly tree: Tree,
    readonly url: string,
    private readonly apps: readonly RunningApp[],
    readonly database: pg.Pool,
    private readonly end: () => Promise<void>,
    readonly natsPid: number,
  ) {
    this.gateway = new Caller(url);
  }

  static async start(
    tree: Tree,
    scene: { server: DatabaseServer; outside: Outside; folder: string },
    settings: Readonly<Record<string, string>> = {},
  ): Promise<Product> {
    count += 1;
    const name = `${tree.name}_${count}`;
    const folder = `${scene.folder}/${name}`;
    const databaseUrl = await scene.server.create(name);
    await migrate(tree, databaseUrl);
    const nats = await tree.nats.startNats({ dataFolder: `${folder}/nats`, configured: '' });
    const environment = { ...(await usual(scene.outside, folder)), DATABASE_URL: databaseUrl, ...settings };
    const apps = await tree.processes.startApps([...tree.processes.PRODUCT_APPS], (app) => ({
      env: {
        ...environment,
        NATS_URL: nats.url,
        NATS_USER: app,
        NATS_PASSWORD: nats.users[app],
      },
      logFolder: `${scene.folder}/logs/${tree.name}`,
    }));
    const database = new pg.Pool({ connectionString: databaseUrl, max: 2 });
    database.on('error', () => undefined);
    const end = async (): Promise<void> => {
      await database.end();
      await tree.processes.stopApps([...apps]);
      await nats.remove();
      await scene.server.drop(name);
      await rm(folder, { recursive: true, force: true });
    };
    return new Product(tree, environment.PUBLIC_URL, apps, database, end, childWith(new URL(nats.url).port));
  }

  /** The numbers of the apps' processes, by name. */
  get pids(): Record<string, number> {
    return Object.fromEntries(this.apps.map(({ name, pid }) => [name, pid]));
  }

  /** Where the apps give their metrics. */
  get healthPorts(): number[] {
    return this.apps.map(({ healthPort }) => healthPort);
  }

  async sql<R extends pg.QueryResultRow>(text: string): Promise<R[]> {
    return (await this.database.query<R>(text)).rows;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.gateway[Symbol.asyncDispose]();
    await this.end();
  }
}

/** What an operator sets, and nothing that makes the product quicker; where everybody comes from one address, more may. */
async function usual(outside: Outside, folder: string) {
  const [port, reports, bounces] = [await freePort(), await freePort(), await freePort()];
  return {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'test',
    PUBLIC_URL: `http://localhost:${port}`,
    GATEWAY_PORT: String(port),
    REPORTS_PORT: String(reports),
    REPORTS_DIR: `${folder}/reports`,
    RESULTS_URL: `http://localhost:${reports}`,
    BOUNCE_SMTP_PORT: String(bounces),
    MAIL_RETURN_PATH: 'bounces@assay.example',
    MAIL_FROM: 'Northwind Tests <assessments@assay.example>',
    SMTP_URL: outside.smtpUrl,
    SMARTRECRUITERS_API_URL: outside.url,
    SMARTRECRUITERS_APP_ORIGINS: outside.url,
    VENDOR_APP_ORIGINS: outside.url,
    SMARTRECRUITERS_CLIENT_ID: 'partner',
    SMARTRECRUITERS_CLIENT_SECRET: randomBytes(16).toString('hex'),
    VENDOR_API_TOKEN: VENDOR_TOKEN,
    REPORTS_TOKEN: 'bench-reports-token-0123456789abcdef',
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    CONSENT_PER_ADDRESS_MAX: '100000',
    TOKENS_PER_CLIENT_MAX: '1000000',
    TOKENS_PER_ADDRESS_MAX: '1000000',
  };
}
