import type { App } from '@assay/contracts';
import type { Leased } from '@assay/persistence';
import { whose } from '@assay/runtime';
import { DecisionNotes } from '../../../apps/gateway/src/sr-orders/decision-notes.js';
import { Relay } from '../../../libs/messaging/src/relay.js';
import { Sweep } from '../../../libs/messaging/src/sweep.js';
import type { RunningApp, Worker } from './app.js';
import { type Death, Life } from './life.js';
import { type Delivery, Stream } from './stream.js';
import type { Tables } from './tables.js';
import { Wire } from './wire.js';

/** Work that its process was about to do when it stood still. */
interface Held {
  readonly app: RunningApp;
  readonly worker: Worker;
  readonly row: Leased<object>;
}

const atOnce = 32;

/** The apps' processes, which do nothing but when they are told, and may die or stand still at it. */
export abstract class Motion {
  readonly stream = new Stream();
  readonly wire = new Wire();
  readonly tables = new Map<App, Tables>();
  private readonly deaths = new Map<App, Death>();
  private readonly lives = new Map<App, Life>();
  private readonly held: Held[] = [];

  abstract get all(): readonly RunningApp[];

  app(name: App): RunningApp {
    const found = this.all.find((app) => app.name === name);
    if (!found) throw new Error(`${name} does not run`);
    return found;
  }

  /** The app dies at one of its next statements, and is started again. */
  crash(app: App, death: Death): void {
    this.deaths.set(app, death);
    this.lives.delete(app);
  }

  /** The app does not die yet. */
  protected spare(app: App): void {
    this.deaths.delete(app);
    this.lives.delete(app);
  }

  /** Every process is as well as when it was started. */
  protected recover(): void {
    this.deaths.clear();
    this.lives.clear();
    this.wire.cut = false;
  }

  /** Nobody stands still any more, and nothing of what they held is done. */
  protected drop(): void {
    this.held.length = 0;
    this.stream.wipe();
  }

  /** Whether everybody can be asked and nobody is about to die. */
  get isWell(): boolean {
    return !this.wire.cut && this.deaths.size === 0;
  }

  /** The process in which the app works now. */
  lifeOf(app: App): Life {
    const known = this.lives.get(app);
    if (known && !known.isOver) return known;
    // It died once: the next process of it is well.
    const death = known ? undefined : this.deaths.get(app);
    if (known) this.deaths.delete(app);
    const life = new Life(app, death);
    this.lives.set(app, life);
    return life;
  }

  /** The app publishes what it announced. */
  async publish(app: RunningApp): Promise<void> {
    await this.within(app, () => app.get(Relay).stop());
  }

  /** The app hears what waits for it. */
  async deliver(app: RunningApp, how: Delivery = {}): Promise<void> {
    if (!this.wire.cut) await this.within(app, () => this.stream.deliver(app, how));
  }

  /** The app works off what is due, in these tables where it is known in which. */
  async work(app: RunningApp, tables?: readonly string[]): Promise<void> {
    for (const worker of app.workers) {
      if (tables && !tables.includes(worker.rows.table)) continue;
      for (const row of await this.take(app, worker)) await this.workOff({ app, worker, row });
    }
  }

  /** The app takes what is due, and stands still before it does any of it. */
  async hold(app: RunningApp): Promise<void> {
    for (const worker of app.workers)
      for (const row of await this.take(app, worker)) this.held.push({ app, worker, row });
  }

  /** Who stood still goes on as if no time had passed. */
  async goOn(): Promise<void> {
    for (const held of this.held.splice(0)) await this.workOff(held);
  }

  /** Each app publishes, hears and works once, as far as there is something; false where there was nothing. */
  async round(how: Delivery = {}): Promise<boolean> {
    await this.flush();
    const due: { readonly app: RunningApp; readonly tables: readonly string[] }[] = [];
    for (const app of this.all) due.push({ app, tables: await this.dueIn(app) });
    for (const { app, tables } of due) if (tables.includes('outbox')) await this.publish(app);
    const waits = this.all.filter((app) => !this.wire.cut && this.stream.waitsFor(app));
    for (const app of waits) await this.deliver(app, how);
    for (const { app, tables } of due) await this.work(app, tables);
    return waits.length > 0 || due.some(({ tables }) => tables.length > 0);
  }

  // Before its tables are known, whatever it works off.
  private async dueIn({ name, workers }: RunningApp): Promise<readonly string[]> {
    const tables = this.tables.get(name);
    return tables ? tables.due() : ['outbox', ...workers.map(({ rows }) => rows.table)];
  }

  /** Events that arrived are let go, and those that did not are published again. */
  async sweep(): Promise<void> {
    for (const app of this.all) await this.within(app, () => app.get(Sweep).run());
  }

  /** All that follows without any time passing. */
  async settle(): Promise<void> {
    for (let left = 8; left > 0 && (await this.round()); left -= 1);
  }

  /** What was only remembered is written down. */
  private async flush(): Promise<void> {
    const gateway = this.app('gateway');
    await this.within(gateway, () => gateway.get(DecisionNotes).write());
  }

  private async take(app: RunningApp, { rows }: Worker): Promise<readonly Leased<object>[]> {
    return (await this.within(app, () => rows.lease(app.database, atOnce))) ?? [];
  }

  private async workOff({ app, worker, row }: Held): Promise<void> {
    await this.within(app, () => this.tried(app, worker, row));
  }

  // As the loop does: what throws is due again after a while.
  private async tried(app: RunningApp, worker: Worker, row: Leased<object>): Promise<void> {
    try {
      await worker.run(row);
    } catch {
      await app.database.alone((tx) => worker.rows.postpone(tx, row, 2));
    }
  }

  /** Does it in a process of the app; nothing comes of what fails or dies. */
  protected within<T>(app: RunningApp, work: () => Promise<T>): Promise<T | undefined> {
    const life = this.lifeOf(app.name);
    return life.run(() => whose.everyCompany(work)).catch(() => undefined);
  }
}
