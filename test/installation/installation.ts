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
import { type App, Fleet, type Variables } from './fleet.js';

const run = promisify(execFile);
/** Those that keep something sealed, each with a key of its own. */
export const keyHolders = ['gateway', 'consent', 'ordering', 'notification'] as const;

/** PostgreSQL as apps and whoever runs it meet it. */
export interface Databases {
  /** Where everybody reaches it, as a superuser. */
  readonly url: string;
  remove(): Promise<void>;
}

/** NATS as apps meet it. */
export interface Bus {
  readonly url: string;
  /** How many servers keep a copy of the stream. */
  readonly copies: number;
  passwordOf(user: App): string;
  remove(): Promise<void>;
}

/** What an installation is made of. */
export interface InstallationOptions<D extends Databases, B extends Bus> {
  readonly folder: string;
  /** The apps it begins with. */
  readonly build: Tree;
  readonly databases: D;
  readonly bus: B;
  readonly replicasOf: (app: App) => number;
  /** Sets what shall be otherwise than usual, once the addresses are known and before an app starts. */
  readonly wire?: (made: Installation<D, B>) => Promise<void>;
}

/** All that a platform team runs, on one machine, and the outside world beside it. */
export class Installation<D extends Databases, B extends Bus> {
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
    readonly databases: D,
    readonly bus: B,
    replicasOf: (app: App) => number,
  ) {
    this.settings = {};
    this.settingsOf = { gateway: {}, consent: {}, ordering: {}, notification: {}, results: {} };
    const logFolder = resolve(folder, 'logs');
    const environmentOf = (app: App): Variables => this.environmentOf(app);
    this.fleet = new Fleet({ environmentOf, replicasOf, logFolder, build });
    for (const app of keyHolders) this.keys.set(app, documentedRotation());
  }

  /** Migrations, apps of this build, the sandbox, and the partner configuration. */
  static async start<D extends Databases, B extends Bus>(
    options: InstallationOptions<D, B>,
  ): Promise<Installation<D, B>> {
    const { folder, build, databases, bus, replicasOf, wire } = options;
    const made = new Installation(folder, build, databases, bus, replicasOf);
    await made.open();
    await migrate(build, databases.url);
    for (const [app, url] of Object.entries(await loginPerApp(databases.url)))
      made.settingsOf[app as App]['DATABASE_URL'] = url;
    await wire?.(made);
    await Promise.all([made.fleet.start(), made.startSandbox()]);
    await made.configurePartner();
    say('the apps run');
    return made;
  }

  /** Where the sandbox keeps what it keeps. */
  get sandboxFolder(): string {
    return resolve(this.folder, 'sandbox');
  }

  /** What people outside meet, by the vendor's token of this moment. */
  get outside(): Outside {
    const { PUBLIC_URL = '', SMARTRECRUITERS_API_URL = '', VENDOR_API_TOKEN = '' } = this.settings;
    const vendor = new VendorApi(PUBLIC_URL, VENDOR_API_TOKEN);
    return { sandbox: new Sandbox(SMARTRECRUITERS_API_URL), vendor };
  }

  /** Mail goes to the provider that the sandbox plays; to be said before anything starts. */
  sendByProvider(): void {
    const MAIL_API_URL = `${this.settings['SMARTRECRUITERS_API_URL']}/mail-api`;
    const MAIL_API_KEY = randomBytes(24).toString('hex');
    Object.assign(this.settings, { MAIL_API_URL, MAIL_API_KEY, SMTP_URL: '' });
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

  private async open(): Promise<void> {
    const { fleet, folder } = this;
    await fleet.open();
    const sandboxUrl = `http://localhost:${await freePort()}`;
    const smtpPort = await freePort();
    Object.assign(this.settings, {
      ...usual(`http://localhost:${fleet.portOf('gateway')}`, sandboxUrl),
      PATH: process.env['PATH'] ?? '',
      // Longer than the balancer needs to see that somebody is about to close.
      DRAIN_MS: '1500',
      NATS_STREAM_REPLICAS: String(this.bus.copies),
      TOKENS_PER_CLIENT_MAX: '1000000',
      TOKENS_PER_ADDRESS_MAX: '1000000',
      PAGES_PER_ADDRESS_MAX: '1000000',
      LINK_ACTIONS_MAX: '1000000',
      SANDBOX_PORT: String(new URL(sandboxUrl).port),
      SANDBOX_SMTP_PORT: String(smtpPort),
      SANDBOX_DATA_DIR: this.sandboxFolder,
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
    return { ...nats, ...this.settings, ...this.settingsOf[app] };
  }
}
