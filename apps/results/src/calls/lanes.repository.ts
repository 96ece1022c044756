import { backoffSeconds, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** From so many faults in a row on, a company has one call at a time; then a single answer ends it. */
export const faultsInARow = 5;

/**
 * Begins a statement that owes something: a company's first row makes its lane.
 *
 * Where there is one it is not tried: an insert waits for whoever changes the lane, and that one may wait for the row.
 */
export const withLane = (companyId: string): string =>
  `WITH lane AS (
     INSERT INTO lanes (company_id) SELECT ${companyId}::text
      WHERE NOT EXISTS (SELECT 1 FROM lanes WHERE company_id = ${companyId}) ON CONFLICT DO NOTHING)`;

/** The state of a company's lane, by the database's clock at this moment. */
export interface LaneState {
  readonly connectionRevision: number;
  /** Seconds until the company may be called again; 0 or less: now. */
  readonly blockedSeconds: number;
  readonly halved: boolean;
}

/** One lane per company: how fast, and from when on, SmartRecruiters may be called for it. Lock it before submissions. */
@Injectable()
export class Lanes {
  /** Locks the lane, so that one call at a time is let in over all replicas; those who wait for longer come first now. */
  async enter(tx: Tx, companyId: string): Promise<LaneState> {
    const [lane] = await tx.query<LaneState>(
      `UPDATE lanes SET served_at = clock_timestamp() WHERE company_id = $1
       RETURNING connection_revision AS "connectionRevision",
              coalesce(extract(epoch FROM blocked_until - clock_timestamp()), 0)::float8 AS "blockedSeconds",
              coalesce(halved_until > clock_timestamp(), false) AS halved`,
      [companyId],
    );
    if (!lane) throw new Error('a submission has no lane');
    return lane;
  }

  /** Nobody calls for the company for so many seconds. */
  async block(tx: Tx, companyId: string, seconds: number): Promise<void> {
    await tx.execute(
      `UPDATE lanes SET blocked_until = greatest(blocked_until, clock_timestamp() + make_interval(secs => $2))
        WHERE company_id = $1`,
      [companyId, seconds],
    );
  }

  /** Halves the company's limits for so many seconds. */
  async halve(tx: Tx, companyId: string, seconds: number): Promise<void> {
    await tx.execute(
      `UPDATE lanes SET halved_until = clock_timestamp() + make_interval(secs => $2) WHERE company_id = $1`,
      [companyId, seconds],
    );
  }

  /** Counts a fault of SmartRecruiters; after some in a row the company pauses, and then tries with one call at a time. */
  async stumble(tx: Tx, companyId: string, longestPauseSeconds: number): Promise<void> {
    const [lane] = await tx.query<{ failures: number }>(
      'UPDATE lanes SET failures = failures + 1 WHERE company_id = $1 RETURNING failures',
      [companyId],
    );
    const beyond = (lane?.failures ?? 0) - faultsInARow;
    if (beyond >= 0)
      await this.block(tx, companyId, backoffSeconds(beyond + 1, { base: 1, cap: longestPauseSeconds }));
  }

  /** Notes a connection; false when it, or a newer one, was noted before. */
  async connect(tx: Tx, companyId: string, revision: number): Promise<boolean> {
    const noted = await tx.execute(
      `INSERT INTO lanes AS l (company_id, connection_revision) VALUES ($1, $2)
       ON CONFLICT (company_id) DO UPDATE
         SET connection_revision = excluded.connection_revision, blocked_until = NULL, halved_until = NULL,
             failures = 0
       WHERE l.connection_revision < excluded.connection_revision`,
      [companyId, revision],
    );
    return noted === 1;
  }
}
