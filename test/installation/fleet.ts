import { freePort } from '../../tools/servers/child.mjs';
import type { LogLine, PRODUCT_APPS, RunningApp } from '../../tools/processes.mjs';
import type { Tree } from '../bench/tree.js';
import { Balancer, type Target } from './balancer.js';

/** The product's processes, by name. */
export type App = (typeof PRODUCT_APPS)[number];

/** Variables by name. */
export type Variables = Readonly<Record<string, string>>;

/** What a fleet is made of. */
export interface FleetOptions {
  /** How many processes there are of an app. */
  readonly replicasOf: (app: App) => number;
  /** What an app is started with at this moment. */
  readonly environmentOf: (app: App) => Variables;
  readonly logFolder: string;
  readonly build: Tree;
}

/** The order in which a release is rolled out: who is asked comes before whoever asks something new. */
export const rollOrder: readonly App[] = ['consent', 'ordering', 'notification', 'results', 'gateway'];

/** Ports that others than the app itself have to reach, by the variable that names them. */
const doors: Readonly<Partial<Record<App, string>>> = {
  gateway: 'GATEWAY_PORT',
  results: 'REPORTS_PORT',
  notification: 'BOUNCE_SMTP_PORT',
};

interface Replica {
  readonly running: RunningApp;
  readonly target: Target;
  readonly build: Tree;
}

/** Processes of every app, each kind behind one address: a balancer's where there are several, else the process's own. */
export class Fleet {
  /** What no app may say: errors that nobody caught, and ends that were no ends in order. */
  readonly complaints: string[] = [];
  build: Tree;
  private readonly balancers = new Map<App, Balancer>();
  private readonly ports = new Map<App, number>();
  private readonly running = new Map<App, Replica[]>();
  private readonly heard: LogLine[] = [];
  private count = 0;

  constructor(private readonly options: FleetOptions) {
    this.build = options.build;
  }

  /** Opens the addresses, behind which nobody is yet. */
  async open(): Promise<void> {
    for (const app of rollOrder) {
      if (!doors[app]) continue;
      this.ports.set(app, await freePort());
      if (this.options.replicasOf(app) > 1)
        this.balancers.set(app, await Balancer.on(this.ports.get(app) ?? 0));
    }
  }

  /** The one address of an app that has a door. */
  portOf(app: App): number {
    return this.ports.get(app) ?? 0;
  }

  async start(): Promise<void> {
    await Promise.all(
      rollOrder.map(async (app) => {
        const started = [];
        for (let index = 0; index < this.options.replicasOf(app); index += 1)
          started.push(await this.begin(app));
        this.running.set(app, started);
      }),
    );
  }

  /** Replaces each process of an app: a new one is ready before an old one is told to stop. */
  async roll(...apps: readonly App[]): Promise<void> {
    for (const app of apps) {
      const olds = this.of(app).slice();
      for (const old of olds) {
        this.of(app).push(await this.begin(app));
        await this.end(app, old);
      }
    }
  }

  /** Kills one process of an app. */
  async kill(app: App): Promise<void> {
    const victim = this.of(app).shift();
    if (!victim) throw new Error(`${app} is not running`);
    victim.running.kill('SIGKILL');
    await victim.running.exited;
    this.balancers.get(app)?.remove(victim.target);
  }

  /** Starts what was killed, or one process more; with settings of its own where some are given. */
  async revive(app: App, settings: Variables = {}): Promise<void> {
    this.of(app).push(await this.begin(app, settings));
  }

  /** Resolves when the oldest process of an app has ended by itself. */
  async ended(app: App): Promise<void> {
    const gone = this.of(app).shift();
    await gone?.running.exited;
    if (gone) this.balancers.get(app)?.remove(gone.target);
  }

  /** The numbers of an app's processes, the oldest first. */
  pids(app: App): number[] {
    return this.of(app).map(({ running }) => running.pid);
  }

  /** How often a log line that begins like this was written. */
  said(beginning: string): number {
    return this.heard.filter(({ msg }) => msg.startsWith(beginning)).length;
  }

  /** The private ports of an app's processes. */
  healthPorts(app: App): number[] {
    return this.of(app).map(({ running }) => running.healthPort);
  }

  /** Stops everything in order. */
  async stop(): Promise<void> {
    for (const app of ['gateway', ...rollOrder] as const)
      await Promise.all(this.of(app).map((replica) => this.end(app, replica)));
    for (const balancer of this.balancers.values()) await balancer.close();
    this.balancers.clear();
  }

  private of(app: App): Replica[] {
    return this.running.get(app) ?? [];
  }

  private async begin(app: App, settings: Variables = {}): Promise<Replica> {
    this.count += 1;
    const door = doors[app];
    const port = door === undefined || !this.balancers.has(app) ? this.portOf(app) : await freePort();
    const { build } = this;
    const running = await build.processes.startApp({
      name: app,
      env: { ...this.options.environmentOf(app), ...(door && { [door]: String(port) }), ...settings },
      logFolder: `${this.options.logFolder}/${app}-${this.count}`,
      onLine: (line) => this.hear(app, line),
    });
    const replica = { running, build, target: { port, healthPort: running.healthPort } };
    await this.balancers.get(app)?.add(replica.target);
    return replica;
  }

  private async end(app: App, replica: Replica): Promise<void> {
    await replica.running.stop();
    this.balancers.get(app)?.remove(replica.target);
    const { code, signal } = await replica.running.exited;
    if (code !== 0) this.complaints.push(`${app} ended with ${signal ?? code} when it was told to stop`);
    const left = this.of(app).filter((one) => one !== replica);
    this.running.set(app, left);
  }

  private hear(app: App, line: LogLine): void {
    this.heard.push(line);
    if (line.msg === 'uncaught error') this.complaints.push(`${app} says: uncaught error`);
  }
}
