import { randomUUID } from 'node:crypto';
import { dueRows, type Leased, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { Order } from '../orders/order.entity.js';

/** A row of the queue of orders that the engine has to hear of. */
export interface AssignmentRow {
  readonly order_id: string;
  readonly account_id: string;
  readonly give_up_at: Date;
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

/** Decides about leased assignments; false means that the lease was lost and nothing was changed. */
@Injectable()
export class Assignments {
  async finish(tx: Tx, assignment: Assignment, outcome: string): Promise<boolean> {
    if (!(await assignmentRows.finish(tx, assignment))) return false;
    await tx.execute('UPDATE assignments SET outcome = $2 WHERE id = $1', [assignment.id, outcome]);
    return true;
  }

  postpone(tx: Tx, assignment: Assignment, seconds: number): Promise<boolean> {
    return assignmentRows.postpone(tx, assignment, seconds);
  }

  /** The engine hears of an order that was opened again, unless it took it before. */
  async revive(tx: Tx, order: Order, giveUpHours: number): Promise<void> {
    await tx.execute(
      `INSERT INTO assignments (id, order_id, account_id, due_at, give_up_at)
       VALUES ($1, $2, $3, now(), now() + make_interval(hours => $4))
       ON CONFLICT (order_id) DO UPDATE SET due_at = now(), give_up_at = excluded.give_up_at, outcome = NULL
       WHERE assignments.due_at IS NULL AND assignments.outcome IS DISTINCT FROM 'assigned'`,
      [randomUUID(), order.id, order.accountId, giveUpHours],
    );
  }

  /** Whether the assignment was tried for as long as it is tried, by the database's clock. */
  async isOver(tx: Tx, assignment: Assignment): Promise<boolean> {
    const [row] = await tx.query<{ over: boolean }>(
      'SELECT give_up_at <= now() AS over FROM assignments WHERE id = $1',
      [assignment.id],
    );
    return row?.over ?? true;
  }
}
