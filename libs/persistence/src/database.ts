import { type Logger, whose } from '@assay/runtime';
import { DataSource, type QueryRunner } from 'typeorm';
import { type ConnectionOptions, dataSourceOptions } from './data-source-options.js';
import { isStalePlan, spoilsConnection } from './database-errors.js';
import { end, inTransaction } from './in-transaction.js';
import { ending } from './joint-transaction.js';
import { JointTransactions } from './joint-transactions.js';
import { type Place, Tx } from './tx.js';

type Work<T> = (queryRunner: QueryRunner, newTx: (writes?: number) => Tx) => Promise<T>;

const staleConnectionsMax = 20;

/** Who works off a table. */
export interface Worker {
  /** There may be something due. */
  wake(): void;
  /** A free place, unless somebody waits for one. */
  place?(): Place | undefined;
}

/** An app's own schema in PostgreSQL. */
export class Database {
  private readonly loops = new Set<() => Promise<void>>();
  private readonly workers = new Map<string, Set<Worker>>();
  private readonly transactions = new JointTransactions({
    once: (work) => this.onConnection(work),
    untilUsable: (work) => this.connected(work),
    committed: (tx) => this.callHooks(tx),
  });

  constructor(
    private readonly dataSource: DataSource,
    private readonly logger: Logger,
    /** Whether `read` asks PostgreSQL to refuse statements that write, at the price of three more; specs do. */
    private readonly checksReads = false,
  ) {}

  /** Connects past TypeOrmModule, without entities, or throws where the database or the app's role is not there. */
  static async connect(options: ConnectionOptions, logger: Logger): Promise<Database> {
    const dataSource = new DataSource(dataSourceOptions({ ...options, logger }));
    return new Database(await whose.everyCompany(() => dataSource.initialize()), logger);
  }

  /**
   * Runs the work in one READ COMMITTED transaction: all of it counts, or, when it throws, none. It may share the commit with
   * others that come at the same time, and may run again before it counts.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transactions.run(work);
  }

  /** The same in a transaction that nobody shares, for work that takes long or waits for something besides the database. */
  ownTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transactions.own(work);
  }

  /** Runs the one statement of the work that writes, repeatable, which commits by itself; a second one throws, reads do not. */
  async alone<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.byItself(work, 1);
  }

  /** Reads; each statement sees what was committed before it. With `checksReads` a statement that writes fails. */
  async read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!this.checksReads) return this.byItself(work);
    return this.readOnly('', work);
  }

  /** Reads everything as of one moment, at the price of three more statements. */
  async readAtOneMoment<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.readOnly('ISOLATION LEVEL REPEATABLE READ', work);
  }

  /** Has those who work off the table look at once; a hint, which their sweep makes up for. */
  wake(table: string): void {
    for (const worker of this.workers.get(table) ?? []) worker.wake();
  }

  /** @internal See `Tx.place`. */
  place(table: string): Place | undefined {
    for (const worker of this.workers.get(table) ?? []) {
      const place = worker.place?.();
      if (place) return place;
    }
    return undefined;
  }

  /** Tells the worker whenever there may be something due in the table, until the function that is returned is called. */
  onWake(table: string, worker: Worker): () => void {
    const workers = this.workers.get(table) ?? new Set();
    this.workers.set(table, workers.add(worker));
    return () => void workers.delete(worker);
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

  private async byItself<T>(work: (tx: Tx) => Promise<T>, writes?: number): Promise<T> {
    const { tx, result } = await this.connected(async (_queryRunner, newTx) => {
      const tx = newTx(writes);
      return { tx, result: await work(tx) };
    });
    this.callHooks(tx);
    return result;
  }

  private readOnly<T>(level: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.connected((queryRunner, newTx) =>
      inTransaction(queryRunner, async () => {
        await queryRunner.query(`SET TRANSACTION ${level} READ ONLY`);
        return ending(newTx(), work);
      }),
    );
  }

  private async connected<T>(work: Work<T>): Promise<T> {
    for (let left = staleConnectionsMax; ; left -= 1) {
      try {
        return await this.onConnection(work);
      } catch (error) {
        // What failed counts for nothing, what may run again is repeatable; each connection that planned before ends once.
        if (left === 0 || !isStalePlan(error)) throw error;
      }
    }
  }

  private async onConnection<T>(work: Work<T>): Promise<T> {
    const queryRunner = this.dataSource.createQueryRunner();
    const made: Tx[] = [];
    const newTx = (writes?: number): Tx => {
      const tx = new Tx(queryRunner, this, writes);
      made.push(tx);
      return tx;
    };
    try {
      await queryRunner.connect();
      return await work(queryRunner, newTx);
    } catch (error) {
      for (const tx of made) tx.lost();
      if (spoilsConnection(error)) await end(queryRunner);
      throw error;
    } finally {
      await queryRunner.release();
    }
  }

  private callHooks(tx: Tx): void {
    tx.committed((error) => this.logger.error('a hook after commit failed', { error }));
  }
}
