import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { PRODUCT_APPS, startApp, startApps, stopApps, type RunningApp } from '../../tools/processes.mjs';
import { freePort } from '../../tools/servers/child.mjs';
import { startNats } from '../../tools/servers/nats.mjs';
import { Sandbox } from './sandbox.fixture.js';
import { VendorApi } from './vendor-api.fixture.js';

/** The product's processes, by name. */
export type ProductApp = (typeof PRODUCT_APPS)[number];

/** Settings of a world that differ from the usual. */
export type Settings = Readonly<Record<string, string>>;

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const clientSecret = randomBytes(16).toString('hex');
let count = 0;
/** The world with the usual settings that the files of this worker use one after the other. */
let usualWorld: Promise<World> | undefined;

/** Everything a story needs, on parts of its own: PostgreSQL database, NATS, the five apps and the sandbox as processes. */
export class World {
  readonly sandbox: Sandbox;
  readonly vendor: VendorApi;
  /** The secrets of this world that a journey has to know. */
  readonly vendorToken: string;
  readonly encryptionKey: string;
  readonly partnerSecret: string;
  private readonly running = new Map<string, RunningApp>();
  private readonly database: pg.Pool;
  /** Apps that do not run as they were started. */
  private readonly changed = new Set<string>();

  private constructor(
    readonly gatewayUrl: string,
    readonly sandboxUrl: string,
    /** Where the servers and the sandbox of this world keep what they keep. */
    readonly folder: string,
    private readonly environment: Settings,
    private readonly isUsual: boolean,
    private nats: Awaited<ReturnType<typeof startNats>>,
  ) {
    this.sandbox = new Sandbox(sandboxUrl);
    this.vendorToken = String(environment['VENDOR_API_TOKEN']);
    this.partnerSecret = String(environment['SMARTRECRUITERS_CLIENT_SECRET']);
    this.encryptionKey = String(environment['ENCRYPTION_KEY']);
    this.vendor = new VendorApi(gatewayUrl, this.vendorToken);
    this.database = new pg.Pool({
      connectionString: String(environment['DATABASE_URL']),
      // A question about every table has PostgreSQL start processes, which cost ten times what they help to read.
      options: '-c max_parallel_workers_per_gather=0',
    });
    // Stories take connections away; the next question gets another one.
    this.database.on('error', () => undefined);
  }

  /**
   * A world with these settings, for the caller alone; without settings the usual one, which the caller before left as it
   * was, apart from companies, accounts and orders of its own.
   */
  static start(settings?: Settings): Promise<World> {
    if (settings) return World.make(settings, false);
    usualWorld ??= World.make({}, true);
    return usualWorld;
  }

  /** Starts all of it and registers the partner configuration. */
  private static async make(settings: Settings, isUsual: boolean): Promise<World> {
    count += 1;
    const folder = resolve(root, `${process.env['TEST_FOLDER']}/journeys-${process.pid}-${count}`);
    const databaseUrl = await createDatabase(`journeys_${process.pid}_${count}`);
    const [gatewayPort, sandboxPort] = [await freePort(), await freePort()];
    const [smtpPort, bouncePort] = [await freePort(), await freePort()];
    const reportsPort = await freePort();
    const gatewayUrl = `http://localhost:${gatewayPort}`;
    const sandboxUrl = `http://localhost:${sandboxPort}`;
    const environment = {
      ...usual(gatewayUrl, sandboxUrl),
      GATEWAY_PORT: String(gatewayPort),
      SANDBOX_PORT: String(sandboxPort),
      SANDBOX_SMTP_PORT: String(smtpPort),
      SANDBOX_DATA_DIR: `${folder}/sandbox`,
      SMTP_URL: `smtp://localhost:${smtpPort}`,
      MAIL_RETURN_PATH: 'bounces@assay.example',
      BOUNCE_SMTP_PORT: String(bouncePort),
      ASSAY_BOUNCE_SMTP: `localhost:${bouncePort}`,
      REPORTS_PORT: String(reportsPort),
      REPORTS_DIR: `${folder}/reports`,
      RESULTS_URL: `http://localhost:${reportsPort}`,
      DATABASE_URL: databaseUrl,
      PATH: process.env['PATH'] ?? '',
      ...(settings['MAIL_API_KEY'] && { MAIL_API_URL: `${sandboxUrl}/mail-api`, SMTP_URL: '' }),
      ...settings,
    };
    const nats = await startNats({ dataFolder: `${folder}/nats`, configured: '' });
    const world = new World(gatewayUrl, sandboxUrl, folder, environment, isUsual, nats);
    await world.startAll();
    await world.configurePartner();
    return world;
  }

  /** Registers our addresses with SmartRecruiters, as an operator does. */
  configurePartner(): Promise<string> {
    return this.runConfigurePartner({}, '--apply', '--replace');
  }

  /** Runs the command that shows and registers our addresses; gives what it printed. */
  async runConfigurePartner(settings: Settings, ...options: string[]): Promise<string> {
    const env = { ...this.environment, NATS_URL: this.nats.url, ...settings };
    const command = 'apps/consent/dist/configure-partner.js';
    try {
      return (await run(process.execPath, [command, ...options], { cwd: root, env })).stdout;
    } catch (error) {
      throw new Error(`configure-partner failed: ${(error as { stdout?: string }).stdout ?? ''}`, {
        cause: error,
      });
    }
  }

  /** Runs the doctor, as an operator does; gives how it ended, and what it found as `code: subject`. */
  async runDoctor(): Promise<{ status: number; found: string[] }> {
    const login = { NATS_USER: 'operator', NATS_PASSWORD: this.nats.users['operator'] };
    const env = { ...this.environment, ...login, NATS_URL: this.nats.url };
    const outcome = await run(process.execPath, ['tools/examine.mjs', '--json'], { cwd: root, env }).catch(
      (error: unknown) => error as { code?: number; stdout: string },
    );
    const { findings } = JSON.parse(outcome.stdout) as { findings: { code: string; subjects: string[] }[] };
    return {
      status: 'code' in outcome ? (outcome.code ?? -1) : 0,
      found: findings.flatMap(({ code, subjects }) => subjects.map((subject) => `${code}: ${subject}`)),
    };
  }

  /** Runs the command that reads the audit trail, as an operator does; gives what it printed. */
  async runAudit(...options: string[]): Promise<string> {
    const command = 'apps/gateway/dist/audit.js';
    return (await run(process.execPath, [command, ...options], { cwd: root, env: this.environment })).stdout;
  }

  /** Runs the command for the ledger of erasures, as an operator does; gives what it printed. */
  async runErasures(...options: string[]): Promise<string> {
    const command = 'tools/erasure-ledger.mjs';
    return (await run(process.execPath, [command, ...options], { cwd: root, env: this.environment })).stdout;
  }

  /** Stops the product, has something done meanwhile, and starts it again. */
  async whileStopped(work: () => Promise<void>): Promise<void> {
    await stopApps(PRODUCT_APPS.map((app) => this.app(app)));
    await work();
    const started = await startApps([...PRODUCT_APPS], (app) => this.optionsOf(app));
    for (const app of started) this.running.set(app.name, app);
  }

  /** Runs a command of the vendor with the vendor's token; gives how it ended and what it printed. */
  async runVendorCommand(name: string, ...args: string[]): Promise<{ status: number; printed: string }> {
    const { ASSAY_URL, VENDOR_API_TOKEN, PATH } = this.environment;
    const env = { ASSAY_URL, VENDOR_API_TOKEN, PATH } as NodeJS.ProcessEnv;
    try {
      const { stdout } = await run(process.execPath, [`tools/${name}.mjs`, ...args], { cwd: root, env });
      return { status: 0, printed: stdout };
    } catch (error) {
      const { code, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string };
      return { status: code ?? -1, printed: stdout + stderr };
    }
  }

  /** Ends an app as a power cut does. */
  async kill(app: ProductApp | 'sandbox'): Promise<void> {
    const process = this.app(app);
    process.kill('SIGKILL');
    await process.exited;
    this.running.delete(app);
    this.changed.add(app);
  }

  /** Waits until an app that is to crash has ended. */
  async ended(app: ProductApp): Promise<void> {
    await this.app(app).exited;
    this.running.delete(app);
    this.changed.add(app);
  }

  /** Starts an app that was killed. */
  async restart(app: ProductApp | 'sandbox', settings: Settings = {}): Promise<void> {
    this.running.set(app, await startApp({ name: app, ...this.optionsOf(app, settings) }));
    if (Object.keys(settings).length === 0) this.changed.delete(app);
    else this.changed.add(app);
  }

  /** Starts one more process of an app. */
  async replicate(app: ProductApp): Promise<void> {
    const more = await startApp({ name: app, ...this.optionsOf(app, { REPORTS_PORT: '0' }) });
    this.running.set(`${app} ${this.running.size}`, more);
    this.changed.add(`${app} ${this.running.size}`);
  }

  /** Takes NATS away. */
  async stopNats(): Promise<void> {
    await this.nats.stop();
    this.changed.add('nats');
  }

  /** Brings NATS back as it was, or with an empty JetStream store. */
  async startNats(options: { wiped?: boolean } = {}): Promise<void> {
    if (options.wiped) await rm(`${this.folder}/nats/jetstream`, { recursive: true, force: true });
    const port = Number(new URL(this.nats.url).port);
    this.nats = await startNats({
      dataFolder: `${this.folder}/nats`,
      configured: '',
      port,
      users: this.nats.users,
    });
    this.changed.delete('nats');
  }

  /** Asks the database of the product; for what no interface shows, such as destroyed credentials. */
  async sql<R extends pg.QueryResultRow>(text: string): Promise<R[]> {
    return (await this.database.query<R>(text)).rows;
  }

  /** The number of an app's process. */
  pid(app: ProductApp): number {
    return this.app(app).pid;
  }

  /** The port of an app's private health server. */
  healthPort(app: ProductApp): number {
    return this.app(app).healthPort;
  }

  /** Ends it, or leaves it to the next file; throws when anything that was said breaks the SmartRecruiters contract. */
  async stop(): Promise<void> {
    const violations = await this.sandbox.violations();
    if (this.isUsual && this.changed.size === 0 && violations.length === 0) return this.sandbox.clearFaults();
    if (this.isUsual) usualWorld = undefined;
    await stopApps([...this.running.values()]);
    await Promise.all([this.database.end(), this.nats.remove()]);
    await rm(this.folder, { recursive: true, force: true });
    if (violations.length > 0)
      throw new Error(`against the contract: ${JSON.stringify(violations, null, 2)}`);
  }

  private async startAll(): Promise<void> {
    const started = await startApps([...PRODUCT_APPS, 'sandbox'], (app) => this.optionsOf(app));
    for (const app of started) this.running.set(app.name, app);
  }

  private optionsOf(app: string, settings: Settings = {}): { env: NodeJS.ProcessEnv; logFolder: string } {
    const user = this.nats.users[app];
    const nats = {
      NATS_URL: this.nats.url,
      ...(user === undefined ? {} : { NATS_USER: app, NATS_PASSWORD: user }),
    };
    return {
      env: { ...this.environment, ...nats, ...this.loginOf(app), ...settings },
      logFolder: resolve(root, '.data/logs/journeys'),
    };
  }

  /** The database as the app's own login has it, which is no superuser and owns nothing. */
  private loginOf(app: string): Settings {
    const logins = JSON.parse(String(process.env['TEST_LOGINS'])) as Readonly<Record<string, string>>;
    const login = logins[app];
    if (login === undefined) return {};
    const { pathname } = new URL(String(this.environment['DATABASE_URL']));
    return { DATABASE_URL: Object.assign(new URL(login), { pathname }).href };
  }

  private app(name: string): RunningApp {
    const app = this.running.get(name);
    if (!app) throw new Error(`${name} is not running`);
    return app;
  }
}

/** What an installation is set to when its gateway and the sandbox are reached at these addresses. */
export function usual(gatewayUrl: string, sandboxUrl: string): Settings {
  return {
    NODE_ENV: 'test',
    SWEEP_INTERVAL_MS: '5000',
    DRAIN_GRACE_SECONDS: '1',
    // All of a journey's admins sit at one address.
    CONSENT_PER_ADDRESS_MAX: '100000',
    // Nobody asks for an order that has expired to be extended but the story about that.
    EXPIRED_MAY_REOPEN: 'true',
    PUBLIC_URL: gatewayUrl,
    ASSAY_URL: gatewayUrl,
    SANDBOX_PUBLIC_URL: sandboxUrl,
    MAIL_FROM: 'Northwind Tests <assessments@assay.example>',
    SMARTRECRUITERS_API_URL: sandboxUrl,
    SMARTRECRUITERS_APP_ORIGINS: sandboxUrl,
    VENDOR_APP_ORIGINS: sandboxUrl,
    SMARTRECRUITERS_CLIENT_ID: 'partner',
    SMARTRECRUITERS_CLIENT_SECRET: clientSecret,
    CONSENT_DISPLAY_MODE: 'POPUP',
    VENDOR_API_TOKEN: 'journeys-vendor-token-0123456789abcdef',
    REPORTS_TOKEN: 'journeys-reports-token-0123456789abcdef',
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    CONSOLE_OIDC_ISSUER: `${sandboxUrl}/oidc`,
    CONSOLE_OIDC_CLIENT_ID: 'assay-console',
    CONSOLE_OIDC_CLIENT_SECRET: randomBytes(16).toString('hex'),
  };
}

async function createDatabase(name: string): Promise<string> {
  const url = new URL(String(process.env['TEST_DATABASE_URL']));
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${process.env['TEST_TEMPLATE']} STRATEGY file_copy`);
  await admin.end();
  url.pathname = `/${name}`;
  return url.href;
}
