import type { Tx } from '@assay/persistence';
import type { OrderKind } from '@assay/contracts/ordering';
import type { PackageResultDocument } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { type Activity, activities } from './activities.js';

/** What of an order says which notes there are. */
export interface NotedOrder {
  readonly orderId: string;
  readonly companyId: string;
  readonly kind: OrderKind;
  readonly invitedAt: Date | null;
}

/** After every change of an order: a note is owed for each thing that happened, once. */
@Injectable()
export class OweNotes {
  /** One row per order and activity, however often it is told; whether it is written is decided when it is due. */
  async run(tx: Tx, order: NotedOrder, document: PackageResultDocument): Promise<void> {
    const happened = happenedTo(order, document);
    if (happened.length === 0) return;
    const added = await tx.query<{ id: string }>(
      `INSERT INTO notes (order_id, company_id, activity, position)
       SELECT $1, $2, activity, position FROM unnest($3::text[], $4::int[]) AS t (activity, position)
       ON CONFLICT (order_id, activity) DO NOTHING RETURNING id`,
      [order.orderId, order.companyId, happened, happened.map((activity) => activities.indexOf(activity))],
    );
    const [only, ...others] = added;
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
