import type { AssessmentStatus, ReportAccess } from '@assay/contracts/ordering';
import type { FlagReview, ResultBody } from '@assay/contracts/results';
import { isOpen, type OrderStatus } from '@assay/orders';
import type { Tx } from '@assay/persistence';
import type { PackageResultDocument } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { ReportTokens } from '../links/report-tokens.js';
import { clipLimits, composePackageResult, type ResultFacts } from './compose-package-result.js';

/** The newest state of an order, ready to be sent. */
export interface Draft {
  readonly orderId: string;
  readonly companyId: string;
  readonly url: string;
  readonly revision: number;
  readonly document: PackageResultDocument;
  /** The result it shows; 0 for none. */
  readonly resultVersion: number;
  /** True when nothing further is expected of the candidate. */
  readonly final: boolean;
}

interface DraftRow {
  readonly wanted_revision: number | null;
  readonly company_id: string;
  readonly result_callback_url: string;
  readonly package_name: string;
  readonly status: OrderStatus;
  readonly assessments_document: AssessmentStatus[];
  readonly reason: string | null;
  readonly invited_at: Date | null;
  readonly flags_gated: boolean;
  readonly report_access: ReportAccess | null;
  readonly version: number | null;
  readonly result_document: ResultBody | null;
  readonly submitted_at: Date | null;
  readonly reviews: Record<string, FlagReview> | null;
  readonly pdf_url: string | null;
  readonly link_id: string | null;
}

// One statement: a revision and a document of different moments would let the newest state go unsent.
const draftSql = `
  SELECT s.wanted_revision, t.company_id, t.result_callback_url, t.package_name, t.status,
         t.assessments_document, t.reason, t.invited_at, t.flags_gated, t.report_access,
         v.version, v.result_document, v.submitted_at,
         (SELECT jsonb_object_agg(flag_id, jsonb_build_object('by', reviewed_by, 'at', reviewed_at,
                                                              'decision', decision))
            FROM flag_reviews WHERE order_id = t.order_id) AS reviews,
         (SELECT url FROM reports WHERE order_id = t.order_id ORDER BY stored_at DESC LIMIT 1) AS pdf_url,
         (SELECT id FROM report_links WHERE order_id = t.order_id AND in_smartrecruiters
           ORDER BY created_at DESC LIMIT 1) AS link_id
    FROM result_sheets t LEFT JOIN submissions s ON s.id = t.order_id
    LEFT JOIN LATERAL (
      SELECT version, result_document, submitted_at FROM result_versions
       WHERE order_id = t.order_id ORDER BY version DESC LIMIT 1) v ON true
   WHERE t.order_id = $1 AND t.result_callback_url IS NOT NULL`;

/** Sheets and results put into SmartRecruiters' words. */
@Injectable()
export class Drafts {
  constructor(
    private readonly config: ResultsConfig,
    private readonly tokens: ReportTokens,
  ) {}

  /** The newest state of the order; its sheet says where to. */
  async read(tx: Tx, orderId: string): Promise<Draft> {
    const [row] = await tx.query<DraftRow>(draftSql, [orderId]);
    if (!row) throw new Error('there is no sheet, or it does not say where to');
    const result = this.resultOf(row);
    const {
      package_name: packageName,
      status,
      assessments_document: assessments,
      invited_at: invitedAt,
    } = row;
    const sheet = { packageName, status, assessments, invitedAt, reason: row.reason };
    return {
      orderId,
      companyId: row.company_id,
      url: row.result_callback_url,
      revision: row.wanted_revision ?? 0,
      document: composePackageResult(sheet, result, clipLimits(this.config)),
      resultVersion: result?.version ?? 0,
      final: result !== undefined || !isOpen(status),
    };
  }

  private resultOf(row: DraftRow): ResultFacts | undefined {
    const { version, result_document: body, submitted_at: submittedAt, link_id: linkId } = row;
    if (version === null || !submittedAt) return undefined;
    const pageUrl = linkId === null ? null : this.tokens.urlOf(linkId);
    return {
      version,
      body,
      submittedAt,
      reviews: row.reviews ?? {},
      flagsGated: row.flags_gated,
      links: { access: row.report_access, pdfUrl: row.pdf_url, pageUrl },
    };
  }
}
