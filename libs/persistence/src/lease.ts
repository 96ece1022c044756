import type { Database } from './database.js';
import type { Tx } from './tx.js';

/** Names one lease: whoever leased the row later holds another attempt. */
export interface Lease {
  readonly id: string;
  readonly attempt: number;
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
  'table' | 'leaseSeconds' | 'fairBy'
> {
  /** Takes up to `limit` due rows nobody else holds, each for `leaseSeconds`, and counts the attempt; says when to look again. */
  take(database: Database, limit: number): Promise<Taken<R>>;
  /** The same for whoever looks only once. */
  lease(database: Database, limit: number): Promise<Leased<R>[]>;
  /** Makes the row no longer due; false means that the lease was lost and nothing was changed. */
  finish(tx: Tx, lease: Lease): Promise<boolean>;
  /** Makes the row due again after so many seconds; false means that the lease was lost and nothing was changed. */
  postpone(tx: Tx, lease: Lease, seconds: number): Promise<boolean>;
}
