import { randomUUID } from 'node:crypto';
import { dueRows, type JsonRow, type Leased, type Tx } from '@assay/persistence';
import { correlation } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import type { Order } from '../orders/order.entity.js';

/** A row of the queue of orders that the engine has to hear of. */
export interface AssignmentRow {
  readonly order_id: string;
  readonly account_id: string;
  /** What was written with the row; it is read where the row was found. */
  readonly briefing?: { readonly order: JsonRow; readonly account: JsonRow | null };
}

/** A row that this process holds. */
export type Assignment = Leased<AssignmentRow>;

// Twice the longest attempt: an account, a signature and an engine, each with its own deadline.
const leaseSeconds = 45;

/** The queue itself, fair between accounts: an engine that is down does not delay another. */
export const assignmentRows = dueRows<AssignmentRow>({
  table: 'assignments',
  leaseSeconds,
  fairBy: 'account_id',
});

/** What the engine has to hear of. */
@Injectable()
export class Assignments {
  /** The engine hears of an order that was opened again, unless it took it before. */
  async revive(tx: Tx, order: Order, giveUpHours: number): Promise<void> {
    await tx.execute(
      `INSERT INTO assignments (id, order_id, account_id, due_at, give_up_at, correlation_id)
       VALUES ($1, $2, $3, now(), now() + make_interval(hours => $4), $5)
       ON CONFLICT (order_id) DO UPDATE SET due_at = now(), give_up_at = excluded.give_up_at, outcome = NULL
       WHERE assignments.due_at IS NULL AND assignments.outcome IS DISTINCT FROM 'assigned'`,
      [randomUUID(), order.id, order.accountId, giveUpHours, correlation.carried()],
    );
  }
}
