import { AsyncResource } from 'node:async_hooks';
import { correlation, failpoint, inStep, type Logger, type LoopName, whose } from '@assay/runtime';
import { backoffSeconds, ownFault } from './backoff.js';
import type { Database } from './database.js';
import { isPassingFailure } from './database-errors.js';
import { type DueRows, isOver, type Leased } from './lease.js';
import { type RowWay, rowWay } from './row-way.js';
import { Sleeper } from './sleeper.js';
import type { Place } from './tx.js';

/** The row is worked off, it is due again, or the work threw. */
export type WorkOutcome = 'done' | 'again' | 'failed';

/** What a loop takes, how many at once, and what it does with each. */
export interface DueLoopOptions<R extends object> {
  /** Names the loop in log lines and failpoints (`<name>.leased`, `<name>.worked`). */
  readonly name: LoopName;
  readonly rows: DueRows<R>;
  readonly database: Database;
  readonly concurrency: number;
  readonly sweepMs: number;
  /** Whether rows may be taken now; where it was not, somebody wakes the loop later. */
  readonly ready?: () => boolean;
  readonly work: (row: Leased<R>) => Promise<void>;
  /** Of which way a row is; by default the one in its `correlation_id`. */
  readonly way?: (row: Leased<R>) => RowWay;
  readonly logger: Logger;
  /** Hears of each row how its work ended and how long it took. */
  readonly measure?: (outcome: WorkOutcome, seconds: number) => void;
}

const shortestSleepMs = 100;

/** Works off due rows, several at once but each leased once, from `start` until `stop`. */
export class DueLoop<R extends object = Record<string, unknown>> {
  private readonly inWork = new Set<Promise<void>>();
  private readonly sleeper = new Sleeper();
  private running: Promise<void> | undefined;
  private deaf: () => void = () => undefined;
  private stopping = false;
  private failures = 0;
  /** Places for what a look that is under way may find. */
  private kept = 0;
  /** Whether rows may wait for a place. */
  private crowded = true;

  constructor(private readonly options: DueLoopOptions<R>) {}

  /** Starts taking rows, and has itself stopped before the database closes. */
  start(): void {
    if (this.running) return;
    const { database, rows } = this.options;
    database.stopBeforeClosing(() => this.stop());
    // In a context of its own, and not in that of whoever commits.
    const begin = AsyncResource.bind((row: Leased<R>) => this.begin(row));
    this.deaf = database.onWake(rows.table, { wake: () => this.wake(), place: () => this.place(begin) });
    this.running = whose.everyCompany(() => this.run());
  }

  /** Looks for due rows at once; a hint, the sweep finds what it misses. */
  wake(): void {
    this.sleeper.wake();
  }

  /** Takes no further row, and resolves when those in work are done. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.deaf();
    this.sleeper.wake();
    await this.running;
    // A transaction that has a place begins its row when it is committed.
    while (this.inWork.size > 0) await Promise.all(this.inWork);
  }

  private get isReady(): boolean {
    return this.options.ready?.() ?? true;
  }

  private get free(): number {
    return this.options.concurrency - this.inWork.size - this.kept;
  }

  /** For a row that is leased as it is made due; none while others wait: it is not its turn. */
  private place(begin: (row: Leased<R>) => void): Place | undefined {
    if (this.stopping || this.crowded || this.free <= 0 || !this.isReady) return undefined;
    const { promise: waiting, resolve } = Promise.withResolvers<void>();
    this.inWork.add(waiting);
    const end = (): void => {
      this.inWork.delete(waiting);
      resolve();
    };
    return {
      leaseSeconds: this.options.rows.leaseSeconds,
      lease: (tx, id) => this.options.rows.leaseOne(tx, id),
      begin: (row) => {
        end();
        // What its statement returned.
        begin(row as Leased<R>);
      },
      release: () => {
        end();
        if (this.crowded) this.wake();
      },
    };
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.sleeper.sleep(await this.takeRows());
        this.failures = 0;
      } catch (error) {
        this.failures += 1;
        this.options.logger.error('due rows could not be taken', { loop: this.options.name, error });
        await this.sleeper.sleep(
          1000 * backoffSeconds(this.failures, { base: 1, cap: 15 }) + shortestSleepMs,
        );
      }
    }
  }

  /** Fills the free places and returns for how many milliseconds there is nothing more to do. */
  private async takeRows(): Promise<number> {
    const { rows, database, sweepMs } = this.options;
    const { free } = this;
    this.crowded = true;
    if (free <= 0 || !this.isReady) return sweepMs;
    const { leased, seconds } = await this.keeping(free, async () => {
      const taken = await rows.take(database, free);
      return { leased: taken.rows, seconds: taken.secondsUntilNext };
    });
    this.crowded = leased.length >= free;
    for (const row of leased) this.begin(row);
    // A place that gets free wakes the loop, so that a full house needs no look at the clock.
    if (seconds === undefined) return sweepMs;
    return Math.min(sweepMs, Math.max(shortestSleepMs, Math.ceil(seconds * 1000)));
  }

  private async keeping<T>(places: number, work: () => Promise<T>): Promise<T> {
    this.kept = places;
    try {
      return await work();
    } finally {
      this.kept = 0;
    }
  }

  private begin(row: Leased<R>): void {
    const { carried, step } = this.options.way?.(row) ?? rowWay(this.options.name, row);
    const done = correlation
      .run(carried, () =>
        whose.everyCompany(() =>
          inStep(step, async (note) => note({ 'assay.outcome': await this.work(row) })),
        ),
      )
      .finally(() => {
        this.inWork.delete(done);
        // Who saw all that was due has seen what follows, unless this row is due again.
        if (this.crowded || !isOver(row)) this.wake();
      });
    this.inWork.add(done);
  }

  private async work(row: Leased<R>): Promise<WorkOutcome> {
    const { name, work, logger, measure } = this.options;
    const startedAt = performance.now();
    const end = (outcome: WorkOutcome): WorkOutcome => {
      measure?.(outcome, (performance.now() - startedAt) / 1000);
      return outcome;
    };
    try {
      await failpoint(`${name}.leased`);
      await work(row);
      const outcome = end(isOver(row) ? 'done' : 'again');
      await failpoint(`${name}.worked`);
      return outcome;
    } catch (error) {
      end('failed');
      logger.error('work on a due row failed', { loop: name, id: row.id, attempt: row.attempt, error });
      await this.postpone(row, error);
      return 'failed';
    }
  }

  // Changes nothing where the work already decided about the row: its lease is gone then.
  private async postpone(row: Leased<R>, cause: unknown): Promise<void> {
    const { name, rows, database, logger } = this.options;
    // Work that fails for any other reason may have called out before it did: that is not repeated every few seconds.
    const seconds = 1 + backoffSeconds(row.attempt, isPassingFailure(cause) ? ownFault : undefined);
    try {
      await database.alone((tx) => rows.postpone(tx, row, seconds));
    } catch (error) {
      logger.error('a due row stays leased until its lease expires', { loop: name, id: row.id, error });
    }
  }
}
