import { AsyncResource } from 'node:async_hooks';
import type { QueryRunner } from 'typeorm';
import { isPassingFailure, spoilsConnection } from './database-errors.js';
import { inTransaction } from './in-transaction.js';
import type { Tx } from './tx.js';

/** What one caller wants written, and how it is told; once it is told nothing more is done for it. */
interface Piece {
  readonly work: (tx: Tx) => Promise<unknown>;
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** A connection that somebody else opens and closes. */
interface Connections {
  /** Runs the work on a connection, with what is written by it. */
  once<T>(work: (queryRunner: QueryRunner, newTx: () => Tx) => Promise<T>): Promise<T>;
  /** The same, again where the connection turns out to be of no use. */
  untilUsable<T>(work: (queryRunner: QueryRunner, newTx: () => Tx) => Promise<T>): Promise<T>;
  /** Calls the hooks of what was committed. */
  committed(tx: Tx): void;
}

// What comes while one is under way goes into the next one: where nobody waits, nothing is shared.
const transactionsAtOnce = 1;
const piecesMax = 32;
// Where those take long, for they may wait for somebody's lock, more are opened.
const patienceMs = 25;
const transactionsMax = 6;
// In company nobody waits for a lock for longer: it goes on alone.
const lockTimeoutMs = 200;

/** Transactions that come at once share a commit: each counts or fails by itself, as if it were alone. */
export class JointTransactions {
  private readonly waiting: Piece[] = [];
  private running = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly connections: Connections) {}

  /** Runs the work, which may run again before it counts: all of it counts, or, when it throws, none. */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({
        // In its caller's context, whoever opened the transaction.
        work: AsyncResource.bind(work),
        done: resolve as Piece['done'],
        failed: reject,
      });
      if (this.running < transactionsAtOnce) this.begin();
      else this.beginLater();
    });
  }

  private beginLater(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.waiting.length === 0) return;
      if (this.running < transactionsMax) this.begin();
      this.beginLater();
    }, patienceMs);
  }

  private begin(): void {
    const pieces = this.waiting.splice(0, piecesMax);
    const [only, ...others] = pieces;
    if (!only) return;
    this.running += 1;
    void (others.length === 0 ? this.alone(only) : this.together(pieces)).finally(() => {
      this.running -= 1;
      this.begin();
    });
  }

  private async alone({ work, done, failed }: Piece): Promise<void> {
    const written = this.connections.untilUsable(async (queryRunner, newTx) => {
      const tx = newTx();
      return { tx, result: await inTransaction(queryRunner, () => work(tx).finally(() => tx.end())) };
    });
    await written.then(({ tx, result }) => {
      this.connections.committed(tx);
      done(result);
    }, failed);
  }

  private async together(pieces: readonly Piece[]): Promise<void> {
    const joint = new JointTransaction(pieces);
    // What failed before the commit counts for nobody; those that were not told then are done alone.
    await this.connections
      .once((queryRunner, newTx) => joint.write(queryRunner, newTx))
      .catch(() => undefined);
    for (const { piece, tx, result } of joint.committed) {
      this.connections.committed(tx);
      piece.done(result);
    }
    await Promise.all(joint.left.map((piece) => this.alone(piece)));
  }
}

interface Written {
  readonly piece: Piece;
  readonly tx: Tx;
  readonly result: unknown;
}

/** One transaction with a savepoint before each piece. */
class JointTransaction {
  committed: readonly Written[] = [];
  private readonly told = new Set<Piece>();

  constructor(private readonly pieces: readonly Piece[]) {}

  /** Those that neither count nor were told that they failed. */
  get left(): readonly Piece[] {
    return this.pieces.filter((piece) => !this.told.has(piece));
  }

  async write(queryRunner: QueryRunner, newTx: () => Tx): Promise<void> {
    const written: Written[] = [];
    let committing = false;
    try {
      await inTransaction(queryRunner, async () => {
        await queryRunner.query(`SET LOCAL lock_timeout = ${lockTimeoutMs}; SAVEPOINT piece`);
        for (const piece of this.pieces) await this.add(piece, newTx(), queryRunner, written);
        committing = true;
      });
    } catch (error) {
      // Whether they count nobody knows, so none of them is done again.
      if (committing) for (const { piece } of written) this.fail(piece, error);
      throw error;
    }
    this.committed = written;
    for (const { piece } of written) this.told.add(piece);
  }

  private async add(piece: Piece, tx: Tx, queryRunner: QueryRunner, written: Written[]): Promise<void> {
    try {
      const result = await piece.work(tx).finally(() => tx.end());
      await queryRunner.query('RELEASE SAVEPOINT piece; SAVEPOINT piece');
      written.push({ piece, tx, result });
    } catch (error) {
      if (spoilsConnection(error)) throw error;
      await queryRunner.query('ROLLBACK TO SAVEPOINT piece');
      if (!isPassingFailure(error)) this.fail(piece, error);
    }
  }

  private fail(piece: Piece, error: unknown): void {
    this.told.add(piece);
    piece.failed(error);
  }
}
