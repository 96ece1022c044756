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
  'report-replayed',
  'report-link-created',
  'report-link-revoked',
  'report-viewed',
  'report-downloaded',
  'report-access-requested',
] as const;
export type ReportEventKind = (typeof reportEventKinds)[number];

type Evidence = NonNullable<TimelineEntry['evidence']>;

/** One thing that happened. */
export interface ReportEvent {
  readonly at: Date;
  readonly kind: ReportEventKind;
  readonly evidence: Evidence;
}

/** The story of an order's reports; never who, only when and what. */
@Injectable()
export class ReportEvents {
  async add(tx: Tx, orderId: string, kind: ReportEventKind, evidence: Evidence = {}): Promise<void> {
    await tx.execute('INSERT INTO report_events (order_id, kind, evidence_document) VALUES ($1, $2, $3)', [
      orderId,
      kind,
      evidence,
    ]);
  }

  /**
   * What anybody with a link may repeat for ever: within an hour it is one line, which says how often it happened and when
   * last.
   */
  async addRepeated(
    tx: Tx,
    orderId: string,
    kind: ReportEventKind,
    evidence: { linkId: string } & Evidence,
  ): Promise<void> {
    const counted = await tx.execute(
      `UPDATE report_events
          SET evidence_document = evidence_document || jsonb_build_object(
                'times', coalesce((evidence_document ->> 'times')::int, 1) + 1,
                'last', to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        WHERE id = (SELECT id FROM report_events
                     WHERE order_id = $1 AND kind = $2 AND at > now() - interval '1 hour'
                       AND evidence_document @> jsonb_build_object('linkId', $3::text)
                     ORDER BY id DESC LIMIT 1)`,
      [orderId, kind, evidence.linkId],
    );
    if (counted === 0) await this.add(tx, orderId, kind, evidence);
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
