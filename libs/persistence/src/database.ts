import type { Logger } from '@assay/runtime';
import type { Client } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { type ConnectionOptions, dataSourceOptions } from './data-source-options.js';
import { isStalePlan, spoilsConnection } from './database-errors.js';
import { Tx } from './tx.js';

type Work<T> = (queryRunner: QueryRunner, tx: Tx) => Promise<T>;

const staleConnectionsMax = 20;

/** An app's own schema in PostgreSQL. */
export class Database {
  private readonly loops = new Set<() => Promise<void>>();
  private readonly listeners = new Map<string, Set<() => void>>();

  private constructor(
    private readonly dataSource: DataSource,
    private readonly logger: Logger,
    private readonly checksReads: boolean,
  ) {}

  /** Connects, or throws where the database or the app's role is not there. */
  static async connect(options: ConnectionOptions, logger: Logger): Promise<Database> {
    const onPoolError = (error: Error): void => logger.warn('an idle database connection broke', { error });
    const dataSource = new DataSource(dataSourceOptions({ onPoolError, ...options }));
    return new Database(await dataSource.initialize(), logger, options.checksReads ?? false);
  }

  /** Runs the work in one READ COMMITTED transaction: all of it counts, or, when it throws, none. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.connected((queryRunner, tx) => inTransaction(queryRunner, () => work(tx)));
  }

  /** Runs the one statement of the work that writes, repeatable, which commits by itself; a second one throws, reads do not. */
  async alone<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.connected((_queryRunner, tx) => work(tx), 1);
  }

  /** Reads; each statement sees what was committed before it. With `checksReads` a statement that writes fails. */
  async read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!this.checksReads) return this.connected((_queryRunner, tx) => work(tx));
    return this.connected((queryRunner, tx) =>
      inTransaction(queryRunner, async () => {
        await queryRunner.query('SET TRANSACTION READ ONLY');
        return work(tx);
      }),
    );
  }

  /** Has those who work off the table look at once; a hint, which their sweep makes up for. */
  wake(table: string): void {
    for (const listener of this.listeners.get(table) ?? []) listener();
  }

  /** Calls the listener whenever there may be something due in the table, until the function that is returned is called. */
  onWake(table: string, listener: () => void): () => void {
    const listeners = this.listeners.get(table) ?? new Set();
    this.listeners.set(table, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  /** Has a loop stopped before the broker and the database go away. */
  stopBeforeClosing(stop: () => Promise<void>): void {
    this.loops.add(stop);
  }

  /** Stops every loop that works on this database; what is in work is finished. */
  async stopLoops(): Promise<void> {
    await Promise.all([...this.loops].map((stop) => stop()));
  }

  /** Stops the loops, then closes every connection. */
  async close(): Promise<void> {
    await this.stopLoops();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async connected<T>(work: Work<T>, writes?: number): Promise<T> {
    for (let left = staleConnectionsMax; ; left -= 1) {
      try {
        return await this.onConnection(work, writes);
      } catch (error) {
        // What failed counts for nothing, what may run again is repeatable; each connection that planned before ends once.
        if (left === 0 || !isStalePlan(error)) throw error;
      }
    }
  }

  private async onConnection<T>(work: Work<T>, writes?: number): Promise<T> {
    const queryRunner = this.dataSource.createQueryRunner();
    const tx = new Tx(queryRunner, (table) => this.wake(table), writes);
    let result: T;
    try {
      await queryRunner.connect();
      result = await work(queryRunner, tx);
    } catch (error) {
      if (spoilsConnection(error)) await end(queryRunner);
      throw error;
    } finally {
      await queryRunner.release();
    }
    tx.committed((error) => this.logger.error('a hook after commit failed', { error }));
    return result;
  }
}

// By TypeORM's own methods: a save() that sees no transaction of TypeORM's would open, and commit, one of its own.
async function inTransaction<T>(queryRunner: QueryRunner, work: () => Promise<T>): Promise<T> {
  try {
    await queryRunner.startTransaction();
    const result = await work();
    await commitOrThrow(queryRunner);
    return result;
  } catch (error) {
    await rollBack(queryRunner);
    throw error;
  }
}

// PostgreSQL answers COMMIT with "ROLLBACK", and no error, where work swallowed the failure of a statement.
async function commitOrThrow(queryRunner: QueryRunner): Promise<void> {
  const client = (await queryRunner.connect()) as Pick<Client, 'query'>;
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error('nothing was committed: a statement of the transaction failed');
}

async function rollBack(queryRunner: QueryRunner): Promise<void> {
  try {
    if (queryRunner.isTransactionActive) await queryRunner.rollbackTransaction();
  } catch {
    // Ended rather than handed out again with an open transaction.
    await end(queryRunner);
  }
}

async function end(queryRunner: QueryRunner): Promise<void> {
  const client = (await queryRunner.connect()) as Pick<Client, 'end'>;
  void client.end().catch(() => undefined);
}
