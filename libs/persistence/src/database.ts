import type { Logger } from '@assay/runtime';
import type { PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { type ConnectionOptions, dataSourceOptions } from './data-source-options.js';
import { Tx } from './tx.js';

/** An app's own schema in PostgreSQL. */
export class Database {
  private readonly loops = new Set<() => Promise<void>>();

  private constructor(
    private readonly dataSource: DataSource,
    private readonly logger: Logger,
  ) {}

  /** Connects, or throws where the database or the app's role is not there. */
  static async connect(options: ConnectionOptions, logger: Logger): Promise<Database> {
    const onPoolError = (error: Error): void => logger.warn('an idle database connection broke', { error });
    const dataSource = new DataSource(dataSourceOptions({ onPoolError, ...options }));
    return new Database(await dataSource.initialize(), logger);
  }

  /** Runs the work in one READ COMMITTED transaction: all of it counts, or, when it throws, none. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.within('START TRANSACTION ISOLATION LEVEL READ COMMITTED', work);
  }

  /** Runs the work in one READ ONLY transaction, where a statement that writes fails. */
  async read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.within('START TRANSACTION ISOLATION LEVEL READ COMMITTED READ ONLY', work);
  }

  /** Throws unless the database answers. */
  async ping(): Promise<void> {
    await this.dataSource.query('SELECT 1');
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

  private async within<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const queryRunner = this.dataSource.createQueryRunner();
    const tx = new Tx(queryRunner);
    let result: T;
    try {
      await queryRunner.query(begin);
      result = await work(tx);
      await queryRunner.query('COMMIT');
    } catch (error) {
      await rollBack(queryRunner);
      throw error;
    } finally {
      await queryRunner.release();
    }
    tx.committed((error) => this.logger.error('a hook after commit failed', { error }));
    return result;
  }
}

async function rollBack(queryRunner: QueryRunner): Promise<void> {
  try {
    await queryRunner.query('ROLLBACK');
  } catch {
    // The connection is of no use: ending it keeps the pool from handing out an open transaction.
    const client = (await queryRunner.connect().catch(() => undefined)) as PoolClient | undefined;
    void (client as unknown as { end(): Promise<void> } | undefined)?.end().catch(() => undefined);
  }
}
