import { held, type Lease, noteOver, type Tx } from '@assay/persistence';
import { notSent, type Telling, type Told, type Verdict } from './telling.js';

/**
 * Keeps a try and ends what was told, or has it told again until it is given up, in one statement; the database's
 * moment when it is over now. Whoever lost the lease keeps the try and nothing else.
 */
export async function settleTelling(
  tx: Tx,
  telling: Telling<Verdict>,
  lease: Lease,
  { verdict, durationMs, pauseSeconds, excerpt }: Told<Verdict>,
): Promise<Date | undefined> {
  const { id, attempt } = lease;
  const { outcome = null, httpStatus = null, detail = null } = verdict;
  const parameters = [id, attempt, durationMs, httpStatus, detail, outcome, pauseSeconds, excerpt ?? null];
  const [settled] = await tx.query<{ overAt: Date | null }>(statement(telling), parameters);
  if (!settled?.overAt) return undefined;
  noteOver(tx, lease);
  return settled.overAt;
}

// An engine that answers late brings back nobody who was erased meanwhile. What became of a webhook is said by us.
const unerased = (words: string): string => `CASE WHEN NOT EXISTS (
  SELECT 1 FROM orders o WHERE o.id = t.order_id AND o.erased_at IS NOT NULL) THEN ${words}::text END`;

// Where nobody was asked there is no try; and that nobody signed is kept once in a row: consent is asked every few
// seconds, which would be thousands of rows a day.
function statement({ table, attempts, gaveUp }: Telling<Verdict>): string {
  const detail = attempts.saysOutcome ? unerased('$5') : '$5::text';
  const [column, value] = attempts.saysOutcome ? [', outcome', `, coalesce($6, 'failed')`] : ['', ''];
  return `WITH tried AS (
      INSERT INTO ${attempts.table} (${attempts.column}, attempt, duration_ms, http_status, detail, excerpt${column})
      SELECT t.${attempts.by}, $2, $3, $4::int, ${detail}, ${unerased('$8')}${value} FROM ${table} t
      WHERE t.id = $1 AND coalesce($4::text, $5) IS NOT NULL AND ($5 IS DISTINCT FROM '${notSent}' OR '${notSent}'
        IS DISTINCT FROM (SELECT a.detail FROM ${attempts.table} a WHERE a.${attempts.column} = t.${attempts.by}
          ORDER BY a.id DESC LIMIT 1))
    )
    UPDATE ${table} SET leased_until = NULL,
      outcome = coalesce($6::text, CASE WHEN give_up_at <= now() THEN '${gaveUp}' END),
      due_at = CASE WHEN $6 IS NULL AND give_up_at > now() THEN now() + make_interval(secs => $7) END
    WHERE ${held} RETURNING CASE WHEN outcome IS NOT NULL THEN now() END AS "overAt"`;
}
