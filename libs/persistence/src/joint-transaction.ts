import type { Whose } from '@assay/runtime';
import type { QueryRunner } from 'typeorm';
import { isPassingFailure, spoilsConnection } from './database-errors.js';
import { inTransaction } from './in-transaction.js';
import type { PreparingClient } from './preparing-client.js';
import type { Tx } from './tx.js';

/** What is written in a transaction. */
export type Work<T> = (tx: Tx) => Promise<T>;

/** What one caller wants written, and how it is told; once it is told nothing more is done for it. */
export interface Piece {
  /** Runs something for whom, and as what, the caller was at work. */
  readonly within: <T>(work: () => T) => T;
  readonly whose: Whose | undefined;
  readonly work: Work<unknown>;
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
}

// In company nobody waits for a lock, or works, for longer: it goes on alone.
const lockTimeoutMs = 200;
const statementTimeoutMs = 500;
// What was locked first is held until the last has ended: those for whom this is too long go into the next one.
const budgetMs = 100;

/** One transaction with a savepoint before each piece. */
export class JointTransaction {
  /** What was begun, in turn; the others go into the next one. */
  readonly begun: Piece[] = [];
  /** Those who are told how it ended; who was begun and is not among them goes on alone. */
  readonly decided = new Set<Piece>();
  /** Nobody is told before the commit: a refusal may rest on what another one has written. */
  toTell: readonly (() => void)[] = [];
  committed: readonly Tx[] = [];

  constructor(private readonly pieces: readonly Piece[]) {}

  get notBegun(): readonly Piece[] {
    return this.pieces.slice(this.begun.length);
  }

  async write(queryRunner: QueryRunner, newTx: () => Tx): Promise<void> {
    const ended: Ended[] = [];
    let committing = false;
    try {
      await inTransaction(
        queryRunner,
        async () => {
          const limits = `SET LOCAL lock_timeout = ${lockTimeoutMs}; SET LOCAL statement_timeout = ${statementTimeoutMs}`;
          await between(queryRunner, `${limits}; SAVEPOINT piece`, this.pieces[0]);
          await this.eachInTurn(queryRunner, newTx, ended);
          committing = true;
        },
        () => ended.some((one) => 'error' in one || one.tx.waits),
      );
    } catch (error) {
      // Whether they count nobody knows, so none of them is done again; nor whether what was refused had a ground.
      if (committing) this.decide(ended, (one) => () => one.piece.failed(error));
      throw error;
    }
    this.committed = ended.flatMap((one) => ('error' in one ? [] : [one.tx]));
    this.decide(
      ended,
      (one) => () => ('error' in one ? one.piece.failed(one.error) : one.piece.done(one.result)),
    );
  }

  /** It failed, and before the commit it counts for nobody: where there was no connection, all are told what each would be. */
  broken(error: unknown): void {
    if (this.begun.length > 0) return;
    this.begun.push(...this.pieces);
    this.decide(
      this.pieces.map((piece) => ({ piece, error })),
      (one) => () => one.piece.failed(error),
    );
  }

  private async eachInTurn(queryRunner: QueryRunner, newTx: () => Tx, ended: Ended[]): Promise<void> {
    const beganAt = performance.now();
    for (const [index, piece] of this.pieces.entries()) {
      if (performance.now() - beganAt > budgetMs) return;
      this.begun.push(piece);
      const one = await this.add(piece, newTx(), { queryRunner, next: this.pieces[index + 1] });
      if (one) ended.push(one);
    }
  }

  /** Nothing where it has to go on alone. */
  private async add(
    piece: Piece,
    tx: Tx,
    { queryRunner, next }: { queryRunner: QueryRunner; next: Piece | undefined },
  ): Promise<Ended | undefined> {
    try {
      const result = await ending(tx, piece.work);
      await between(queryRunner, 'RELEASE SAVEPOINT piece; SAVEPOINT piece', next);
      return { piece, tx, result };
    } catch (error) {
      tx.lost();
      if (spoilsConnection(error)) throw error;
      await between(queryRunner, 'ROLLBACK TO SAVEPOINT piece', next);
      return isPassingFailure(error) ? undefined : { piece, error };
    }
  }

  private decide(ended: readonly Ended[], told: (one: Ended) => () => void): void {
    for (const { piece } of ended) this.decided.add(piece);
    this.toTell = ended.map(told);
  }
}

type Ended =
  | { readonly piece: Piece; readonly tx: Tx; readonly result: unknown }
  | { readonly piece: Piece; readonly error: unknown };

// In one trip with what the transaction needs anyway. Said after the savepoint: going back to it takes it back.
async function between(queryRunner: QueryRunner, sql: string, next: Piece | undefined): Promise<void> {
  const client = (await queryRunner.connect()) as PreparingClient;
  await client.between(sql, next?.whose);
}

/** Runs the work; whatever it goes on with afterwards writes nothing. */
export async function ending<T>(tx: Tx, work: Work<T>): Promise<T> {
  try {
    return await work(tx);
  } finally {
    tx.end();
  }
}
