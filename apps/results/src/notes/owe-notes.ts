import type { Tx } from '@assay/persistence';
import type { OrderKind } from '@assay/contracts/ordering';
import type { PackageResultDocument } from '@assay/smartrecruiters';
import { correlation } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { wantsNoNotes } from '../policies/note-wishes.repository.js';
import { type Activity, activities, switchedOff } from './activities.js';

/** What of an order says which notes there are. */
export interface NotedOrder {
  readonly orderId: string;
  readonly companyId: string;
  readonly accountId: string;
  readonly kind: OrderKind;
  readonly invitedAt: Date | null;
  readonly correlationId: string | null;
}

/** After every change of an order: a note is owed for each thing that happened, once. */
@Injectable()
export class OweNotes {
  /** One row per order and activity, however often it is told; whether it is written is decided here for whom wants none, else when due. */
  async run(tx: Tx, order: NotedOrder, document: PackageResultDocument): Promise<void> {
    const happened = happenedTo(order, document);
    if (happened.length === 0) return;
    const positions = happened.map((activity) => activities.indexOf(activity));
    const added = await tx.query<{ id: string; due: boolean }>(
      `INSERT INTO notes (order_id, company_id, activity, position, status, reason, due_at, decided_at, correlation_id)
       SELECT $1, $2, activity, position, CASE WHEN unwanted THEN 'off' ELSE 'due' END,
              CASE WHEN unwanted THEN $6 END, CASE WHEN NOT unwanted THEN now() END,
              CASE WHEN unwanted THEN clock_timestamp() END, $7
         FROM unnest($3::text[], $4::int[]) AS t (activity, position)
              CROSS JOIN (SELECT ${wantsNoNotes('$5')} AS unwanted) AS known
       ON CONFLICT (order_id, activity) DO NOTHING RETURNING id, due_at IS NOT NULL AS due`,
      [
        order.orderId,
        order.companyId,
        happened,
        positions,
        order.accountId,
        switchedOff,
        order.correlationId ?? correlation.carried(),
      ],
    );
    const [only, ...others] = added.filter(({ due }) => due);
    if (others.length > 0) tx.wake('notes');
    else if (only) await tx.offer('notes', only.id);
  }
}

function happenedTo(order: NotedOrder, document: PackageResultDocument): Activity[] {
  const completed = document.status === 'COMPLETED';
  const started = completed || document.status === 'IN_PROGRESS';
  const happened: Record<Activity, boolean> = {
    // That somebody started may be heard of before the invitation is; the notes shall not tell it in that order.
    invited: order.kind !== 'inline' && (order.invitedAt !== null || started),
    started,
    completed,
    'report-ready': completed && (document.attachments ?? []).length > 0,
  };
  return activities.filter((activity) => happened[activity]);
}
