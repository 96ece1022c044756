import { randomUUID } from 'node:crypto';
import { correlation, failpoint, type Logger } from '@assay/runtime';
import { backoffSeconds, ownFault } from './backoff.js';
import type { Database } from './database.js';
import { isPassingFailure } from './database-errors.js';
import type { DueRows, Leased } from './lease.js';
import { Sleeper } from './sleeper.js';

/** What a loop takes, how many at once, and what it does with each. */
export interface DueLoopOptions<R extends object> {
  /** Names the loop in log lines and failpoints (`<name>.leased`, `<name>.worked`). */
  readonly name: string;
  readonly rows: DueRows<R>;
  readonly database: Database;
  readonly concurrency: number;
  readonly sweepMs: number;
  readonly work: (row: Leased<R>) => Promise<void>;
  readonly logger: Logger;
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

  constructor(private readonly options: DueLoopOptions<R>) {}

  /** Starts taking rows, and has itself stopped before the database closes. */
  start(): void {
    if (this.running) return;
    const { database, rows } = this.options;
    database.stopBeforeClosing(() => this.stop());
    this.deaf = database.onWake(rows.table, () => this.wake());
    this.running = this.run();
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
    await Promise.all(this.inWork);
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
    const { rows, database, concurrency, sweepMs } = this.options;
    const free = concurrency - this.inWork.size;
    if (free === 0) return sweepMs;
    const { rows: leased, secondsUntilNext: seconds } = await rows.take(database, free);
    for (const row of leased) this.begin(row);
    // A place that gets free wakes the loop, so that a full house needs no look at the clock.
    if (seconds === undefined) return sweepMs;
    return Math.min(sweepMs, Math.max(shortestSleepMs, Math.ceil(seconds * 1000)));
  }

  private begin(row: Leased<R>): void {
    const known: unknown = 'correlation_id' in row ? row.correlation_id : undefined;
    const id = typeof known === 'string' ? known : randomUUID();
    const done = correlation
      .run(id, () => this.work(row))
      .finally(() => {
        this.inWork.delete(done);
        this.sleeper.wake();
      });
    this.inWork.add(done);
  }

  private async work(row: Leased<R>): Promise<void> {
    const { name, work, logger } = this.options;
    try {
      await failpoint(`${name}.leased`);
      await work(row);
      await failpoint(`${name}.worked`);
    } catch (error) {
      logger.error('work on a due row failed', { loop: name, id: row.id, attempt: row.attempt, error });
      await this.postpone(row, error);
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
