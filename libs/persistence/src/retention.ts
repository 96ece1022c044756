import { type Logger, RepeatedWork } from '@assay/runtime';
import type { OnApplicationBootstrap } from '@nestjs/common';
import type { Database } from './database.js';
import type { Tx } from './tx.js';

/** What is forgotten, and how often somebody looks. */
export interface RetentionOptions {
  readonly database: Database;
  readonly everyMs: number;
  /** Forgets up to `limit` of what is old enough, and says how much that was. */
  readonly forget: (tx: Tx, limit: number) => Promise<number>;
  readonly logger: Logger;
  /** What a failure is called in the log. */
  readonly failure: string;
}

const batch = 500;

/** Forgets what is old enough, now and then from the start of the app to its end. */
export class Retention implements OnApplicationBootstrap {
  private readonly work: RepeatedWork;
  private stopping = false;

  constructor(private readonly options: RetentionOptions) {
    const { logger, failure } = options;
    const failed = (error: unknown) => logger.warn(failure, { error });
    this.work = new RepeatedWork(() => this.sweep(), failed);
  }

  onApplicationBootstrap(): void {
    this.options.database.stopBeforeClosing(() => this.stop());
    this.work.start(this.options.everyMs);
  }

  /** Forgets all that is old enough, in batches that hold no lock for long. */
  async sweep(): Promise<void> {
    const { database, forget } = this.options;
    let forgotten = batch;
    // Not "equal": a sub-select with LIMIT that PostgreSQL joins may be run again and find more than it was asked for.
    while (forgotten >= batch && !this.stopping)
      forgotten = await database.ownTransaction((tx) => forget(tx, batch));
  }

  private async stop(): Promise<void> {
    this.stopping = true;
    await this.work.stop();
  }
}
