import { type DueRows, dueRows, type Leased, takenBy, takenColumns } from '@assay/persistence';
import type { ResultsConfig } from '../app.config.js';
import { faultsInARow } from '../calls/lanes.repository.js';
import { type Owed, type OwedTable, type RevisedColumns, tabled } from '../calls/owed-rows.js';

/** A leased submission; its id is the order's. */
export type SubmissionRow = Owed<SubmissionColumns>;

/** What a lease tells of a submission. */
export interface SubmissionColumns extends RevisedColumns {
  /** Grows whenever the company connects, so that nothing is parked for what was true of an earlier connection. */
  readonly connection_revision: number;
}

/**
 * The submissions as due rows, taken company by company in turn and never more of one company than it may have in
 * flight, so that a long backlog, or a company that never answers, delays nobody else.
 */
export function submissionRows(
  config: ResultsConfig,
): DueRows<SubmissionColumns & { readonly table: OwedTable }> {
  const { SUBMISSION_CALLS_AT_ONCE: atOnce, SUBMISSION_LEASE_SECONDS: leaseSeconds } = config;
  const options = { table: 'submissions', leaseSeconds, fairBy: 'company_id' };
  const taken = takenBy<SubmissionColumns>(takeSql, { leaseSeconds, more: [atOnce] });
  const rows = dueRows<SubmissionColumns>(options);
  const leaseOne: typeof rows.leaseOne = async (tx, id) =>
    (await tx.query<Leased<SubmissionColumns>>(leaseOneSql, [id, leaseSeconds, atOnce]))[0];
  return tabled('submissions', { ...rows, ...taken, leaseOne });
}

// A skip scan: the companies that wait are found one by one in the index, however many rows each of them has.
const waitingCompanies = `
  waiting AS (
    (SELECT company_id FROM submissions WHERE due_at IS NOT NULL ORDER BY company_id LIMIT 1)
    UNION ALL
    SELECT (SELECT s.company_id FROM submissions s
             WHERE s.due_at IS NOT NULL AND s.company_id > w.company_id ORDER BY s.company_id LIMIT 1)
      FROM waiting w WHERE w.company_id IS NOT NULL
  )`;

const isDue = 's.due_at <= now() AND (s.leased_until IS NULL OR s.leased_until <= now())';

// Only where its company may have one more under way as well: else it waits its turn like all others.
const leaseOneSql = `
  UPDATE submissions s SET leased_until = now() + make_interval(secs => $2), attempt = s.attempt + 1
    FROM lanes l
   WHERE s.id = $1 AND ${isDue} AND l.company_id = s.company_id AND l.failures < ${faultsInARow}
     AND coalesce(l.blocked_until <= now(), true) AND coalesce(l.halved_until <= now(), true)
     AND $3::int > (SELECT count(*) FROM submissions o WHERE o.company_id = s.company_id AND o.leased_until > now())
  RETURNING s.id, s.id AS order_id, s.attempt, s.company_id, s.correlation_id, s.wanted_revision, l.connection_revision`;

// MATERIALIZED, and the condition repeated on the locked row, for the reasons given in libs/persistence/src/take-rows.ts.
const takeSql = `
  WITH RECURSIVE ${waitingCompanies},
  open AS (
    SELECT l.company_id, l.connection_revision, l.served_at,
           CASE WHEN l.failures >= ${faultsInARow} THEN 1
                WHEN l.halved_until > now() THEN greatest(1, $3::int / 2) ELSE $3::int END
             - (SELECT count(*) FROM submissions s
                 WHERE s.company_id = l.company_id AND s.leased_until > now()) AS places
      FROM waiting w JOIN lanes l ON l.company_id = w.company_id
     WHERE l.blocked_until IS NULL OR l.blocked_until <= now()
  ),
  turns AS (
    SELECT s.id, o.served_at, o.connection_revision,
           row_number() OVER (PARTITION BY o.company_id ORDER BY s.due_at) AS turn
      FROM open o CROSS JOIN LATERAL (
        SELECT s.id, s.due_at FROM submissions s WHERE s.company_id = o.company_id AND ${isDue}
         ORDER BY s.due_at LIMIT greatest(o.places, 0)
      ) s
  ),
  picked AS MATERIALIZED (
    SELECT s.id, t.connection_revision FROM submissions s JOIN turns t ON t.id = s.id WHERE ${isDue}
     ORDER BY t.turn, t.served_at NULLS FIRST LIMIT $1 FOR UPDATE OF s SKIP LOCKED
  ),
  leased AS (
    UPDATE submissions s SET leased_until = now() + make_interval(secs => $2), attempt = s.attempt + 1
      FROM picked p WHERE s.id = p.id
    RETURNING s.id, s.id AS order_id, s.attempt, s.company_id, s.correlation_id, s.wanted_revision, p.connection_revision
  ),
  next AS (
    SELECT min(least(
             (SELECT greatest(s.due_at, l.blocked_until) FROM submissions s
               WHERE s.company_id = w.company_id AND s.due_at IS NOT NULL AND s.leased_until IS NULL
                 AND s.id NOT IN (SELECT id FROM picked)
               ORDER BY s.due_at LIMIT 1),
             (SELECT min(s.leased_until) FROM submissions s
               WHERE s.company_id = w.company_id AND s.leased_until IS NOT NULL
                 AND s.id NOT IN (SELECT id FROM picked))
           )) AS at
      FROM waiting w JOIN lanes l ON l.company_id = w.company_id
  ) ${takenColumns}`;
