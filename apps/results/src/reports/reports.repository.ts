import type { ReportStatus, StoredReport } from '@assay/contracts/results';
import { held, type Lease, type Tx } from '@assay/persistence';
import { correlation } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { withLane } from '../calls/lanes.repository.js';
import type { Owed, OwedColumns } from '../calls/owed-rows.js';
import type { CheckedFile } from '../files/check-pdf.js';
import type { KeptFile, ReportName } from '../files/file-store.js';

/** What a lease tells of a report. */
export interface ReportColumns extends OwedColumns {
  readonly order_id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly status: ReportStatus;
  readonly failures: number;
  /** Why it is not there, or still waits. */
  readonly reason: string | null;
  readonly stored_at: Date;
}

/** A leased report. */
export type ReportRow = Owed<ReportColumns>;

/** The reports of orders; the one stored last is the report of its order. */
@Injectable()
export class Reports {
  /** The file is the order's report; one whose upload failed, or nobody knows how it ended, is due again. */
  async keep(
    tx: Tx,
    order: { orderId: string; companyId: string; wanted: boolean; correlationId?: string | null },
    file: CheckedFile,
  ): Promise<void> {
    await tx.execute(
      `${withLane('$2')}
       INSERT INTO reports AS r (order_id, company_id, sha256, bytes, status, due_at, correlation_id)
       VALUES ($1, $2, $3, $4, CASE WHEN $5 THEN 'due' ELSE 'kept' END, CASE WHEN $5 THEN now() END, $6)
       ON CONFLICT (order_id, sha256) DO UPDATE
         SET stored_at = clock_timestamp(),
             status = CASE WHEN r.status IN ('uploaded', 'sending', 'due') THEN r.status ELSE excluded.status END,
             due_at = CASE WHEN r.status IN ('uploaded', 'sending', 'due') THEN r.due_at ELSE excluded.due_at END,
             reason = NULL, failures = 0`,
      [
        order.orderId,
        order.companyId,
        file.sha256,
        file.bytes,
        order.wanted,
        order.correlationId ?? correlation.carried(),
      ],
    );
  }

  /** Until the transaction ends nobody removes the file with this hash; others may place the same, it is the same. */
  async needFile(tx: Tx, sha256: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [`report-file ${sha256}`]);
  }

  /** Until the transaction ends nobody else places or removes the file with this hash. */
  async holdFile(tx: Tx, sha256: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`report-file ${sha256}`]);
  }

  /** Which of these files are no order's report; of one that is a company's, no order's of that company. */
  async strangers<F extends Omit<KeptFile, 'at'>>(tx: Tx, files: readonly F[]): Promise<F[]> {
    const rows = await tx.query<{ position: number }>(
      `SELECT f.position::int AS position
         FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS f (company_id, sha256, position)
        WHERE NOT EXISTS (SELECT 1 FROM reports r WHERE r.sha256 = f.sha256
                             AND (f.company_id IS NULL OR r.company_id = f.company_id))
        ORDER BY f.position`,
      [files.map(({ companyId }) => companyId ?? null), files.map(({ sha256 }) => sha256)],
    );
    return rows.flatMap(({ position }) => files[position - 1] ?? []);
  }

  /** The reports of these orders. */
  async namesOf(tx: Tx, orderIds: readonly string[]): Promise<ReportName[]> {
    return tx.query<ReportName>(
      `SELECT DISTINCT company_id AS "companyId", sha256 FROM reports WHERE order_id = ANY ($1) ORDER BY 1, 2`,
      [orderIds],
    );
  }

  /** The report of the order, if there is one. */
  async newest(tx: Tx, orderId: string): Promise<StoredReport | undefined> {
    const [row] = await tx.query<{ sha256: string; bytes: number; stored_at: Date; status: ReportStatus }>(
      'SELECT sha256, bytes, stored_at, status FROM reports WHERE order_id = $1 ORDER BY stored_at DESC LIMIT 1',
      [orderId],
    );
    if (!row) return undefined;
    const { sha256, bytes, status } = row;
    return { orderId, sha256, bytes, storedAt: row.stored_at.toISOString(), upload: status };
  }

  /** The report of the order, locked until the transaction ends. */
  async lockNewest(tx: Tx, orderId: string): Promise<{ id: string; status: ReportStatus } | undefined> {
    const sql =
      'SELECT id, status FROM reports WHERE order_id = $1 ORDER BY stored_at DESC LIMIT 1 FOR UPDATE';
    return (await tx.query<{ id: string; status: ReportStatus }>(sql, [orderId]))[0];
  }

  /** Makes a locked report due that is over, as if it were owed for the first time. */
  async replay(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `UPDATE reports SET status = 'due', reason = NULL, failures = 0, due_at = now(), owed_at = now() WHERE id = $1`,
      [id],
    );
  }

  /** Whose a report of the order is, and how large; nothing where it has no such report. */
  async fileOf(
    tx: Tx,
    orderId: string,
    sha256: string,
  ): Promise<(ReportName & { bytes: number }) | undefined> {
    const sql = `SELECT company_id AS "companyId", sha256, bytes FROM reports WHERE order_id = $1 AND sha256 = $2`;
    return (await tx.query<ReportName & { bytes: number }>(sql, [orderId, sha256]))[0];
  }

  /** What the company's reports wait for may be over: they are tried at once. */
  async resume(tx: Tx, companyId: string): Promise<void> {
    await tx.execute(`UPDATE reports SET due_at = now() WHERE company_id = $1 AND status = 'due'`, [
      companyId,
    ]);
  }

  /** It ended so; false when the lease was lost. */
  async end(
    tx: Tx,
    { id, attempt }: Lease,
    { status, url, reason }: { status: ReportStatus; url?: string; reason?: string },
  ): Promise<boolean> {
    const ended = await tx.execute(
      `UPDATE reports SET status = $3, url = coalesce($4, url), reason = $5, due_at = NULL, leased_until = NULL
        WHERE ${held}`,
      [id, attempt, status, url, reason],
    );
    return ended === 1;
  }

  /** What was given up as unknown is at this address after all; false when it was not given up. */
  async clear(tx: Tx, { id }: Lease, url: string): Promise<boolean> {
    const cleared = await tx.execute(
      `UPDATE reports SET status = 'uploaded', url = $2, reason = NULL WHERE id = $1 AND status = 'unknown'`,
      [id, url],
    );
    return cleared === 1;
  }

  /** Surely not accepted: it is tried again after so many seconds; false when it was tried for too long, or the lease is lost. */
  async again(
    tx: Tx,
    { id, attempt }: Lease,
    {
      seconds,
      failed,
      horizon,
      reason,
    }: { seconds: number; failed: boolean; horizon: number; reason?: string },
  ): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE reports SET status = 'due', due_at = now() + make_interval(secs => $3), leased_until = NULL,
              failures = failures + CASE WHEN $4 THEN 1 ELSE 0 END, reason = $6
        WHERE ${held} AND greatest(stored_at, owed_at) > now() - make_interval(secs => $5)`,
      [id, attempt, seconds, failed, horizon, reason],
    );
    return changed === 1;
  }
}
