import { held, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import type { Owed } from './owed-rows.js';
import { markOf } from './owed.repository.js';

/** Leave to make one call now, how long to wait before asking again, or that nobody may call: the lease was lost. */
export type Permit = { readonly permitId: string } | { readonly waitSeconds: number } | 'lost';

interface Use {
  /** The permit, if there was room and the lease was held. */
  readonly id: string | null;
  readonly room: boolean;
  readonly running: number;
  /** Seconds until the oldest recent call no longer counts. */
  readonly frees: number | null;
}

// A place that is taken gets free when a call ends, and that is not foreseeable.
const busyWaitSeconds = 0.05;

// A call whose process died counts as running until its permit expires.
const end = 'coalesce(ended_at, expires_at)';

const fromNow = 'clock_timestamp() + make_interval(secs => $3)';
const stillHeld = `${held} AND leased_until > clock_timestamp()`;

// One statement for the permit and the row, which nothing else changes in its transaction: a row that is changed twice has its
// foreign keys checked, which waits for a consumer that holds the order, and that consumer waits for the row.
const takeSql = (table: string, mark: string): string => `
  WITH old AS (
    DELETE FROM send_permits WHERE company_id = $4 AND ${end} < clock_timestamp() - make_interval(secs => $5)
  ),
  use AS (
    SELECT running, recent, frees, running < $6 AND recent < $7 AS room FROM (
      SELECT count(*) FILTER (WHERE ${end} > clock_timestamp())::int AS running, count(*)::int AS recent,
             (extract(epoch FROM min(${end}) FILTER (WHERE ${end} <= clock_timestamp()) - clock_timestamp())
               + $5)::float8 AS frees
        FROM send_permits WHERE company_id = $4 AND ${end} >= clock_timestamp() - make_interval(secs => $5)) counted
  ),
  kept AS (
    UPDATE ${table} SET leased_until = ${fromNow}${mark}
     WHERE ${stillHeld} AND (SELECT room FROM use) RETURNING id
  ),
  granted AS (
    INSERT INTO send_permits (company_id, order_id, attempt, granted_at, expires_at)
    SELECT $4, id, $2, clock_timestamp(), ${fromNow} FROM kept RETURNING id
  )
  SELECT granted.id, use.room, use.running, use.frees FROM use LEFT JOIN granted ON true`;

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

  /**
   * Lets a call in for the holder of the lease, which counts anew, if the limits allow it; the company's lane must be
   * locked. A call that must not be sent twice is `once`: the row says from here on that it left.
   */
  async take(
    tx: Tx,
    { table, id, attempt, company_id: companyId }: Owed,
    { halved, once }: { halved: boolean; once: boolean },
  ): Promise<Permit> {
    const { SUBMISSION_CALLS_AT_ONCE, SUBMISSION_CALLS_PER_SECOND, SUBMISSION_WINDOW_MS } = this.config;
    const divisor = halved ? 2 : 1;
    const atOnce = Math.max(1, Math.floor(SUBMISSION_CALLS_AT_ONCE / divisor));
    const perSecond = Math.max(1, Math.floor(SUBMISSION_CALLS_PER_SECOND / divisor));
    const [use] = await tx.query<Use>(takeSql(table, once ? `, ${markOf(table).away}` : ''), [
      id,
      attempt,
      this.config.SUBMISSION_LEASE_SECONDS,
      companyId,
      SUBMISSION_WINDOW_MS / 1000,
      atOnce,
      perSecond,
    ]);
    if (!use) throw new Error('permits were not counted');
    if (use.id !== null) return { permitId: use.id };
    if (use.room) return 'lost';
    if (use.running >= atOnce) return { waitSeconds: busyWaitSeconds };
    return { waitSeconds: Math.max(use.frees ?? 0, 0) || busyWaitSeconds };
  }

  /** The call lasts: permit and lease count for another while; false when the lease is lost. */
  async renew(tx: Tx, { table, id, attempt }: Owed, permitId: string): Promise<boolean> {
    const renewed = await tx.execute(
      `WITH lasting AS (UPDATE send_permits SET expires_at = ${fromNow} WHERE id = $4)
       UPDATE ${table} SET leased_until = ${fromNow} WHERE ${stillHeld}`,
      [id, attempt, this.config.SUBMISSION_LEASE_SECONDS, permitId],
    );
    return renewed === 1;
  }

  /** The call is over, its answer is not recorded yet: the lease counts for another while; false when it is lost. */
  // Not the permit: whoever records ends it before the row, and each would wait for the other.
  async keep(tx: Tx, { table, id, attempt }: Owed): Promise<boolean> {
    const kept = `UPDATE ${table} SET leased_until = ${fromNow} WHERE ${stillHeld}`;
    return (await tx.execute(kept, [id, attempt, this.config.SUBMISSION_LEASE_SECONDS])) === 1;
  }

  /** The call is over, and counts for another second; an answer ends the company's row of faults. */
  async end(tx: Tx, permitId: string, answered?: { companyId: string }): Promise<void> {
    const ended = 'UPDATE send_permits SET ended_at = clock_timestamp() WHERE id = $1 AND ended_at IS NULL';
    if (!answered) return void (await tx.execute(ended, [permitId]));
    await tx.execute(
      `WITH well AS (UPDATE lanes SET failures = 0 WHERE company_id = $2 AND failures > 0) ${ended}`,
      [permitId, answered.companyId],
    );
  }
}
