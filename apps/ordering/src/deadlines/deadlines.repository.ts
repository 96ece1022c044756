import { dueRows, type Lease, type Tx } from '@assay/persistence';
import { correlation } from '@assay/runtime';
import { Injectable } from '@nestjs/common';

const leaseSeconds = 30;

/** The deadlines as a queue; the id is the order's. */
export const deadlineRows = dueRows({ table: 'deadlines', leaseSeconds });

/** When orders expire. */
@Injectable()
export class Deadlines {
  /** The order expires then, and not when it would have; whoever holds the row has lost it. */
  async set(tx: Tx, orderId: string, at: Date): Promise<void> {
    await tx.execute(
      `INSERT INTO deadlines (id, due_at, correlation_id) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET due_at = excluded.due_at, leased_until = NULL`,
      [orderId, at, correlation.carried()],
    );
  }

  finish(tx: Tx, deadline: Lease): Promise<boolean> {
    return deadlineRows.finish(tx, deadline);
  }
}
