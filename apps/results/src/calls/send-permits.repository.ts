import type { Lease, Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';

/** Leave to make one call now, or how long to wait before asking again. */
export type Permit = { readonly permitId: string } | { readonly waitSeconds: number };

interface Use {
  /** The permit, if there was room. */
  readonly id: string | null;
  readonly running: number;
  /** Seconds until the oldest recent call no longer counts. */
  readonly frees: number | null;
}

// A place that is taken gets free when a call ends, and that is not foreseeable.
const BUSY_WAIT_SECONDS = 0.05;

// A call whose process died counts as running until its permit expires.
const end = 'coalesce(ended_at, expires_at)';

const takeSql = `
  WITH old AS (
    DELETE FROM send_permits WHERE company_id = $1 AND ${end} < clock_timestamp() - make_interval(secs => $2)
  ),
  use AS (
    SELECT count(*) FILTER (WHERE ${end} > clock_timestamp())::int AS running, count(*)::int AS recent,
           (extract(epoch FROM min(${end}) FILTER (WHERE ${end} <= clock_timestamp()) - clock_timestamp())
             + $2)::float8 AS frees
      FROM send_permits WHERE company_id = $1 AND ${end} >= clock_timestamp() - make_interval(secs => $2)
  ),
  granted AS (
    INSERT INTO send_permits (company_id, order_id, attempt, granted_at, expires_at)
    SELECT $1, $5, $6, clock_timestamp(), clock_timestamp() + make_interval(secs => $7)
      FROM use WHERE running < $3 AND recent < $4 RETURNING id
  )
  SELECT granted.id, use.running, use.frees FROM use LEFT JOIN granted ON true`;

/**
 * The limits of a company, kept in the database so that they hold over all replicas.
 *
 * A call counts from the moment it is let in until a second after it has ended: whenever it arrives in between, no
 * second as SmartRecruiters sees it can hold more calls than allowed. Counting from the start only would let slow
 * and fast calls arrive together.
 */
@Injectable()
export class SendPermits {
  constructor(private readonly config: ResultsConfig) {}

  /** Lets a call in, if the limits allow it; the company's lane must be locked. */
  async take(tx: Tx, row: Lease & { company_id: string }, halved: boolean): Promise<Permit> {
    const divisor = halved ? 2 : 1;
    const atOnce = Math.max(1, Math.floor(this.config.SUBMISSION_CALLS_AT_ONCE / divisor));
    const perSecond = Math.max(1, Math.floor(this.config.SUBMISSION_CALLS_PER_SECOND / divisor));
    const [use] = await tx.query<Use>(takeSql, [
      row.company_id,
      this.config.SUBMISSION_WINDOW_MS / 1000,
      atOnce,
      perSecond,
      row.id,
      row.attempt,
      this.config.SUBMISSION_LEASE_SECONDS,
    ]);
    if (!use) throw new Error('permits were not counted');
    if (use.id !== null) return { permitId: use.id };
    if (use.running >= atOnce) return { waitSeconds: BUSY_WAIT_SECONDS };
    return { waitSeconds: Math.max(use.frees ?? 0, 0) || BUSY_WAIT_SECONDS };
  }

  /** The call lasts: it counts for another lease. */
  async renew(tx: Tx, permitId: string): Promise<void> {
    await tx.execute(
      `UPDATE send_permits SET expires_at = clock_timestamp() + make_interval(secs => $2) WHERE id = $1`,
      [permitId, this.config.SUBMISSION_LEASE_SECONDS],
    );
  }

  /** The call is over; it counts for another second. */
  async end(tx: Tx, permitId: string): Promise<void> {
    await tx.execute(
      'UPDATE send_permits SET ended_at = clock_timestamp() WHERE id = $1 AND ended_at IS NULL',
      [permitId],
    );
  }
}
