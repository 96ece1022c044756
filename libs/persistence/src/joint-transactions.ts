import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { whose } from '@assay/runtime';
import type { QueryRunner } from 'typeorm';
import { isDeadlock } from './database-errors.js';
import { inTransaction } from './in-transaction.js';
import { ending, JointTransaction, type Piece, type Work } from './joint-transaction.js';
import type { Tx } from './tx.js';

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
// Those who go on alone may wait for seconds, and keep nobody but each other from a connection.
const asideMax = 4;

/** Transactions that come at once share a commit: each counts or fails by itself, as if it were alone. */
export class JointTransactions {
  private readonly waiting: Piece[] = [];
  private readonly aside: Piece[] = [];
  private readonly inside = new AsyncLocalStorage<boolean>();
  private running = 0;
  private runningAside = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly connections: Connections) {}

  /** Runs the work, which may run again before it counts: all of it counts, or, when it throws, none. */
  run<T>(work: Work<T>): Promise<T> {
    // Within another one it must not wait for the place that the other one has.
    if (this.inside.getStore()) return this.own(work);
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({
        // In its caller's context, whoever opened the transaction.
        within: AsyncLocalStorage.snapshot() as Piece['within'],
        whose: whose.current(),
        work: AsyncResource.bind((tx: Tx) => this.inside.run(true, () => work(tx))),
        done: resolve as Piece['done'],
        failed: reject,
      });
      if (this.running < transactionsAtOnce) this.begin();
      else this.beginLater();
    });
  }

  /** The same in a transaction that nobody shares. */
  async own<T>(work: Work<T>): Promise<T> {
    try {
      return await this.once(work);
    } catch (error) {
      // Whoever it waited for has gone on meanwhile.
      if (isDeadlock(error)) return this.once(work);
      throw error;
    }
  }

  private async once<T>(work: Work<T>): Promise<T> {
    const { tx, result } = await this.connections.untilUsable(async (queryRunner, newTx) => {
      const own = newTx();
      return {
        tx: own,
        result: await inTransaction(
          queryRunner,
          () => ending(own, work),
          () => own.waits,
        ),
      };
    });
    this.connections.committed(tx);
    return result;
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

  private alone({ within, work, done, failed }: Piece): Promise<void> {
    return within(() => this.own(work)).then(done, failed);
  }

  private async together(pieces: readonly Piece[]): Promise<void> {
    const joint = new JointTransaction(pieces);
    await whose
      .everyCompany(() => this.connections.once((queryRunner, newTx) => joint.write(queryRunner, newTx)))
      .catch((error: unknown) => joint.broken(error));
    for (const tx of joint.committed) this.connections.committed(tx);
    for (const tell of joint.toTell) tell();
    this.waiting.unshift(...joint.notBegun);
    this.aside.push(...joint.begun.filter((piece) => !joint.decided.has(piece)));
    this.beginAside();
  }

  private beginAside(): void {
    while (this.runningAside < asideMax) {
      const piece = this.aside.shift();
      if (!piece) return;
      this.runningAside += 1;
      void this.alone(piece).finally(() => {
        this.runningAside -= 1;
        this.beginAside();
      });
    }
  }
}
