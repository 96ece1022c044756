import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { AskedOnce } from './asked-once.js';

/** A call as it stands in the book. */
export interface GivenAnswer {
  readonly requestHash: Buffer;
  /** Names what the call makes, the same at every try. */
  readonly onceId: string;
  /** The number of the try that has it: one that came before changes nothing any more. */
  readonly attempt: number;
  readonly sealedAnswer: string | null;
}

const columns = `request_hash AS "requestHash", once_id AS "onceId", attempt, sealed_answer AS "sealedAnswer"`;
// Longer than any call takes: who comes later may try again, for whoever had it is gone.
const busy = `now() + interval '60 seconds'`;
const ofTry = 'key_hash = $1 AND attempt = $2 AND sealed_answer IS NULL';

/** Calls with an Idempotency-Key, each with its answer. */
@Injectable()
export class GivenAnswers {
  /** Takes the call for a try; nothing where it was answered, where somebody else is at it, or where something else was asked. */
  async take(tx: Tx, { keyHash, requestHash }: AskedOnce): Promise<GivenAnswer | undefined> {
    const [row] = await tx.query<GivenAnswer>(
      `INSERT INTO given_answers AS known (key_hash, request_hash, busy_until) VALUES ($1, $2, ${busy})
       ON CONFLICT (key_hash) DO UPDATE SET busy_until = excluded.busy_until, attempt = known.attempt + 1
         WHERE known.request_hash = excluded.request_hash AND known.sealed_answer IS NULL AND known.busy_until < now()
       RETURNING ${columns}`,
      [keyHash, requestHash],
    );
    return row;
  }

  /** The call as it stands. */
  async find(tx: Tx, { keyHash }: AskedOnce): Promise<GivenAnswer | undefined> {
    const sql = `SELECT ${columns} FROM given_answers WHERE key_hash = $1`;
    return (await tx.query<GivenAnswer>(sql, [keyHash]))[0];
  }

  /** Keeps what this try answered; false where another one has the call by now. */
  async keep(tx: Tx, { keyHash }: AskedOnce, attempt: number, sealedAnswer: string): Promise<boolean> {
    const sql = `UPDATE given_answers SET sealed_answer = $3 WHERE ${ofTry}`;
    return (await tx.execute(sql, [keyHash, attempt, sealedAnswer])) > 0;
  }

  /** Forgets a call that was refused, as if it had never come: it changed nothing. */
  async release(tx: Tx, { keyHash }: AskedOnce, attempt: number): Promise<void> {
    await tx.execute(`DELETE FROM given_answers WHERE ${ofTry}`, [keyHash, attempt]);
  }

  /** Lets the next try of a call begin at once, of which nobody knows what came of it. */
  async leave(tx: Tx, { keyHash }: AskedOnce, attempt: number): Promise<void> {
    await tx.execute(`UPDATE given_answers SET busy_until = now() WHERE ${ofTry}`, [keyHash, attempt]);
  }

  /** Forgets up to `limit` calls that came more than a day ago. */
  async forget(tx: Tx, limit: number): Promise<number> {
    return tx.execute(
      `DELETE FROM given_answers WHERE key_hash IN (
         SELECT key_hash FROM given_answers WHERE created_at < now() - interval '24 hours'
         ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED)`,
      [limit],
    );
  }
}
