import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { documentedRotation } from '@assay/testing';
import type { RunningApp } from '../../tools/processes.mjs';
import { loginPerApp } from '../../tools/run/logins.mjs';
import { freePort } from '../../tools/servers/child.mjs';
import { say } from '../../tools/progress.mjs';
import { migrate, type Tree } from '../bench/tree.js';
import { Sandbox } from '../journeys/sandbox.fixture.js';
import type { Outside } from '../journeys/stories.fixture.js';
import { VendorApi } from '../journeys/vendor-api.fixture.js';
import { usual } from '../journeys/world.fixture.js';
import { Balancer } from './balancer.js';
import { BusSet } from './bus-set.js';
import { DatabaseSet } from './database-set.js';
import { type App, Fleet, type Variables } from './fleet.js';

const run = promisify(execFile);
/** Those that keep something sealed, each with a key of its own. */
export const keyHolders = ['gateway', 'consent', 'ordering', 'notification'] as const;

/** What an installation is made of. */
export interface InstallationOptions {
  readonly folder: string;
  /** The apps it begins with, and the nats.conf that belongs to them. */
  readonly build: Tree;
  readonly natsConf: string;
}

/** All that a platform team runs, on one machine, and the outside world beside it. */
export class Installation {
  readonly fleet: Fleet;
  /** What is set for all apps, and for one of them alone. */
  readonly settings: Record<string, string>;
  readonly settingsOf: Record<App, Record<string, string>>;
  /** The steps of the next change of an app's key; the apps have the first. */
  readonly keys = new Map<App, string[]>();
  private sandboxProcess: RunningApp | undefined;

  private constructor(
    private readonly folder: string,
    readonly build: Tree,
    readonly databases: DatabaseSet,
    readonly bus: BusSet,
    settings: Variables,
  ) {
    this.settings = { ...settings };
    this.settingsOf = { gateway: {}, consent: {}, ordering: {}, notification: {}, results: {} };
    const logFolder = resolve(folder, 'logs');
    this.fleet = new Fleet({ environmentOf: (app) => this.environmentOf(app), logFolder, build });
    for (const app of keyHolders) this.keys.set(app, documentedRotation());
  }

  /** Servers, migrations, apps of this build, the sandbox, and the partner configuration. */
  static async start({ folder, build, natsConf }: InstallationOptions): Promise<Installation> {
    const address = await Balancer.on(await freePort());
    const [databases, bus] = await Promise.all([
      DatabaseSet.start(resolve(folder, 'databases'), address),
      BusSet.start(resolve(folder, 'nats'), natsConf),
    ]);
    say('PostgreSQL with two standbys and three NATS servers run');
    const sandboxUrl = `http://localhost:${await freePort()}`;
    const made = new Installation(folder, build, databases, bus, { SMARTRECRUITERS_API_URL: sandboxUrl });
    await made.open(sandboxUrl);
    await migrate(build, databases.url);
    for (const [app, url] of Object.entries(await loginPerApp(databases.url)))
      made.settingsOf[app as App]['DATABASE_URL'] = url;
    await Promise.all([made.fleet.start(), made.startSandbox()]);
    await made.configurePartner();
    say('two processes of each app run behind their addresses');
    return made;
  }

  /** What people outside meet, by the vendor's token of this moment. */
  get outside(): Outside {
    const { PUBLIC_URL = '', SMARTRECRUITERS_API_URL = '', VENDOR_API_TOKEN = '' } = this.settings;
    const vendor = new VendorApi(PUBLIC_URL, VENDOR_API_TOKEN);
    return { sandbox: new Sandbox(SMARTRECRUITERS_API_URL), vendor };
  }

  /** Whether the vendor API lets a token in. */
  async opens(token: string): Promise<boolean> {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${this.settings['PUBLIC_URL']}/v1/connections`, { headers })).ok;
  }

  /** The outside world starts anew, with the credentials of this moment. */
  async restartSandbox(): Promise<void> {
    await this.sandboxProcess?.stop();
    await this.startSandbox();
  }

  async configurePartner(): Promise<void> {
    const command = 'apps/consent/dist/configure-partner.js';
    const { root } = this.fleet.build;
    const env = this.environmentOf('consent') as NodeJS.ProcessEnv;
    await run(process.execPath, [command, '--apply', '--replace'], { cwd: root, env });
  }

  /** Stops the apps in order, and then the outside world; the servers go on. */
  async stop(): Promise<void> {
    await this.fleet.stop();
    await this.sandboxProcess?.stop();
  }

  async remove(): Promise<void> {
    await this.stop();
    await Promise.all([this.databases.remove(), this.bus.remove()]);
  }

  private async startSandbox(): Promise<void> {
    const env = this.settings;
    const logFolder = resolve(this.folder, 'logs/sandbox');
    this.sandboxProcess = await this.build.processes.startApp({ name: 'sandbox', env, logFolder });
  }

  private async open(sandboxUrl: string): Promise<void> {
    const { fleet, folder } = this;
    await fleet.open();
    const smtpPort = await freePort();
    Object.assign(this.settings, {
      ...usual(`http://localhost:${fleet.portOf('gateway')}`, sandboxUrl),
      PATH: process.env['PATH'] ?? '',
      // Longer than the balancer needs to see that somebody is about to close.
      DRAIN_MS: '1500',
      NATS_STREAM_REPLICAS: '3',
      TOKENS_PER_CLIENT_MAX: '1000000',
      TOKENS_PER_ADDRESS_MAX: '1000000',
      SANDBOX_PORT: String(new URL(sandboxUrl).port),
      SANDBOX_SMTP_PORT: String(smtpPort),
      SANDBOX_DATA_DIR: resolve(folder, 'sandbox'),
      SMTP_URL: `smtp://localhost:${smtpPort}`,
      MAIL_RETURN_PATH: 'bounces@assay.example',
      ASSAY_BOUNCE_SMTP: `localhost:${fleet.portOf('notification')}`,
      REPORTS_DIR: resolve(folder, 'reports'),
      RESULTS_URL: `http://localhost:${fleet.portOf('results')}`,
      VENDOR_API_TOKEN: randomBytes(24).toString('hex'),
      REPORTS_TOKEN: randomBytes(24).toString('hex'),
    });
    delete this.settings['ENCRYPTION_KEY'];
    for (const app of keyHolders) this.settingsOf[app]['ENCRYPTION_KEY'] = this.keys.get(app)?.[0] ?? '';
  }

  private environmentOf(app: App): Variables {
    const nats = { NATS_URL: this.bus.url, NATS_USER: app, NATS_PASSWORD: this.bus.passwordOf(app) };
    return { ...this.settings, ...nats, ...this.settingsOf[app] };
  }
}
