import type { FlagReview } from '@assay/contracts/results';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { FlagReviews as ReviewsByFlag } from './released-flags.js';

interface ReviewRow {
  readonly flag_id: string;
  readonly reviewed_by: string;
  readonly reviewed_at: Date;
  readonly decision: FlagReview['decision'];
}

/** What people decided about flags; the last decision on a flag counts. */
@Injectable()
export class FlagReviews {
  async of(tx: Tx, orderId: string): Promise<ReviewsByFlag> {
    const rows = await tx.query<ReviewRow>(
      'SELECT flag_id, reviewed_by, reviewed_at, decision FROM flag_reviews WHERE order_id = $1',
      [orderId],
    );
    return Object.fromEntries(
      rows.map(({ flag_id: flagId, reviewed_by: by, reviewed_at: at, decision }) => [
        flagId,
        { by, at: at.toISOString(), decision },
      ]),
    );
  }

  async keep(tx: Tx, orderId: string, flagId: string, { by, at, decision }: FlagReview): Promise<void> {
    await tx.execute(
      `INSERT INTO flag_reviews (order_id, flag_id, decision, reviewed_by, reviewed_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (order_id, flag_id) DO UPDATE
         SET decision = excluded.decision, reviewed_by = excluded.reviewed_by,
             reviewed_at = excluded.reviewed_at, recorded_at = now()`,
      [orderId, flagId, decision, by, at],
    );
  }

  /** What was decided for one order counts for another one that shares its result. */
  async copy(tx: Tx, fromOrderId: string, toOrderId: string): Promise<void> {
    await tx.execute(
      `INSERT INTO flag_reviews (order_id, flag_id, decision, reviewed_by, reviewed_at)
       SELECT $2, flag_id, decision, reviewed_by, reviewed_at FROM flag_reviews WHERE order_id = $1
       ON CONFLICT DO NOTHING`,
      [fromOrderId, toOrderId],
    );
  }
}
