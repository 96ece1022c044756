import type { HistoryEntry } from '../changes/order-history.js';
import type { Tx } from '@assay/persistence';

// What an erased order tells instead of a name or an address.
const erased = '(erased)';
const entry: HistoryEntry = { kind: 'candidate-erased', text: 'What we knew of the candidate was erased.' };

/**
 * Erases the candidate of up to `limit` orders that ended so many days ago, and returns of how many. The link leads
 * nowhere from then on; the contents' hash stays, by which SmartRecruiters' repeats are known.
 */
export async function eraseCandidates(tx: Tx, days: number, limit: number): Promise<number> {
  return tx.execute(
    `WITH over AS MATERIALIZED (
       SELECT id FROM orders
       WHERE erased_at IS NULL AND status NOT IN ('pending', 'in-progress')
         AND placed_at < now() - make_interval(days => $1)
         AND (refusal_document IS NOT NULL
           OR (settled_version >= result_version AND settled_at < now() - make_interval(days => $1)))
       ORDER BY placed_at LIMIT $2 FOR UPDATE SKIP LOCKED
     ), emptied AS (
       UPDATE orders o SET erased_at = now(), first_name = $3, last_name = $3, email = $3, candidate_id = NULL,
         language = NULL, time_zone = NULL, profile_url = NULL, requester_document = NULL,
         rejected_for_address = false, link_token_hash = 'erased ' || o.id
       FROM over WHERE o.id = over.id RETURNING o.id
     )
     INSERT INTO order_history (order_id, kind, text, evidence)
     SELECT id, $4, $5, '{}' FROM emptied`,
    [days, limit, erased, entry.kind, entry.text],
  );
}
