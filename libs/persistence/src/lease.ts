import type { Database } from './database.js';
import type { Lease, Tx } from './tx.js';

/** The fence: SQL that is true of the row that `$1` and `$2` hold, and of none after the lease was lost. */
export const held = 'id = $1 AND attempt = $2 AND leased_until IS NOT NULL';

const over = new WeakSet<Lease>();

/** Says that nothing of this row is due for now, once the transaction counts: nobody has to look again for its sake. */
export function noteOver(tx: Tx, lease: Lease): void {
  tx.afterCommit(() => noteOverAlready(lease));
}

/** Says the same of what no transaction says: nobody but this process can have it before its lease ends. */
export function noteOverAlready(lease: Lease): void {
  over.add(lease);
}

/** Whether that was said of this very lease. */
export function isOver(lease: Lease): boolean {
  return over.has(lease);
}

/** A leased row, its columns spelled as in the table. */
export type Leased<R extends object = Record<string, unknown>> = Lease & R;

/** What a look at the queue gave. */
export interface Taken<R extends object> {
  readonly rows: Leased<R>[];
  /** Until another row can be leased (0 or less: now); absent where none is due ever, or as many were taken as asked for. */
  readonly secondsUntilNext?: number;
}

/** Which rows are due, in which order, and for how long one is held. */
export interface DueRowsOptions {
  readonly table: string;
  /** About twice the longest the work may take; after it another process may take the row. */
  readonly leaseSeconds: number;
  /** Order among due rows, by default `due_at`. */
  readonly order?: string;
  /** A further SQL condition on the row. */
  readonly where?: string;
  /**
   * Takes rows in turn by this column, which is never null: a company with one row waits for at most one row of each other.
   * Needs an index on it and `due_at`, where `due_at IS NOT NULL`.
   */
  readonly fairBy?: string;
}

/** The table as a queue by the database's clock: taken by one worker at a time, changed only by whoever holds the lease. */
export interface DueRows<R extends object = Record<string, unknown>> extends Pick<
  DueRowsOptions,
  'table' | 'leaseSeconds' | 'fairBy' | 'where'
> {
  /** Takes up to `limit` due rows nobody else holds, each for `leaseSeconds`, and counts the attempt; says when to look again. */
  take(database: Database, limit: number): Promise<Taken<R>>;
  /** The same for whoever looks only once. */
  lease(database: Database, limit: number): Promise<Leased<R>[]>;
  /** Takes this one row in the transaction that made it due; nothing where it is not due or somebody holds it. */
  leaseOne(tx: Tx, id: string): Promise<Leased<R> | undefined>;
  /** Holds the row for another lease; false means that the lease was lost. */
  renew(tx: Tx, lease: Lease): Promise<boolean>;
  /** Makes the row no longer due; false means that the lease was lost and nothing was changed. */
  finish(tx: Tx, lease: Lease): Promise<boolean>;
  /** Makes the row due again after so many seconds; false means that the lease was lost and nothing was changed. */
  postpone(tx: Tx, lease: Lease, seconds: number): Promise<boolean>;
}
