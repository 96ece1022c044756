import type { TimelineEntry } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** What happened around reports and the page about a result. */
const reportEventKinds = [
  'report-stored',
  'report-missing',
  'report-uploaded',
  'report-upload-failed',
  'report-upload-unknown',
  'report-link-created',
  'report-link-revoked',
  'report-viewed',
  'report-downloaded',
  'report-access-requested',
] as const;
export type ReportEventKind = (typeof reportEventKinds)[number];

/** One thing that happened. */
export interface ReportEvent {
  readonly at: Date;
  readonly kind: ReportEventKind;
  readonly evidence: NonNullable<TimelineEntry['evidence']>;
}

/** The story of an order's reports; never who, only when and what. */
@Injectable()
export class ReportEvents {
  async add(
    tx: Tx,
    orderId: string,
    kind: ReportEventKind,
    evidence: NonNullable<TimelineEntry['evidence']> = {},
  ): Promise<void> {
    await tx.execute('INSERT INTO report_events (order_id, kind, evidence_document) VALUES ($1, $2, $3)', [
      orderId,
      kind,
      evidence,
    ]);
  }

  /** Whether it was told within the hour that this was done with the link. */
  async toldLately(tx: Tx, orderId: string, kind: ReportEventKind, linkId: string): Promise<boolean> {
    const told = await tx.query(
      `SELECT id FROM report_events WHERE order_id = $1 AND kind = $2 AND at > now() - interval '1 hour'
          AND evidence_document @> jsonb_build_object('linkId', $3::text, 'told', true) LIMIT 1`,
      [orderId, kind, linkId],
    );
    return told.length > 0;
  }

  /** Everything that happened for the order, oldest first. */
  async of(tx: Tx, orderId: string): Promise<ReportEvent[]> {
    return tx.query<ReportEvent>(
      'SELECT at, kind, evidence_document AS evidence FROM report_events WHERE order_id = $1 ORDER BY id',
      [orderId],
    );
  }
}
