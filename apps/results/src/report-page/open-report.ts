import { Problem } from '@assay/contracts';
import { openReport, type OpenReportRequest, type ReportPage } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { ReadResult } from '../corrections/read-result.js';
import { Reports } from '../reports/reports.repository.js';
import type { PlacedSheet } from '../sheets/result-sheet.entity.js';
import { Sheets } from '../sheets/sheets.repository.js';
import { NoteVisit } from './note-visit.js';
import { type OpenLink, ReportLinks } from '../links/report-links.repository.js';

@Controller()
export class OpenReport {
  constructor(
    private readonly database: Database,
    private readonly links: ReportLinks,
    private readonly sheets: Sheets,
    private readonly result: ReadResult,
    private readonly reports: Reports,
    private readonly visits: NoteVisit,
  ) {}

  /** What the page behind a link shows, as far as it is released; every look is on record, and names nobody. */
  @Answers(openReport)
  async run({ token, browser }: OpenReportRequest): Promise<ReportPage> {
    return this.database.transaction(async (tx) => {
      const link = await this.links.open(tx, token);
      const sheet = link && (await this.sheets.find(tx, link.orderId));
      if (!link || !sheet?.isPlaced()) throw new Problem('report-link-not-found');
      const { orderId, accountId, companyId, packageName } = sheet;
      const shown = link.askFirst ? ({ access: 'request' } as const) : await this.shown(tx, sheet, link);
      const worthTelling = shown.access === 'open' && shown.score !== undefined;
      await this.visits.run(tx, link, { companyId, visit: 'viewed', worthTelling, evidence: { browser } });
      return { orderId, accountId, companyId, packageName, ...shown };
    });
  }

  private async shown(
    tx: Tx,
    sheet: PlacedSheet,
    { orderId }: OpenLink,
  ): Promise<Partial<ReportPage> & { access: 'open' }> {
    const result = await this.result.find(tx, orderId);
    const hasPdf = (await this.reports.newest(tx, orderId)) !== undefined;
    const names = new Map(sheet.assessmentsDocument.map(({ id, name }) => [id, name]));
    if (!result) return { access: 'open', status: sheet.status, hasPdf };
    const { retracted, score, scoreLabel, summary, reportUrl, submittedAt } = result;
    return {
      access: 'open',
      status: retracted ? 'withdrawn' : 'completed',
      hasPdf: hasPdf && !retracted,
      submittedAt,
      ...(score === undefined ? {} : { score }),
      ...(scoreLabel === undefined ? {} : { scoreLabel }),
      ...(summary === undefined ? {} : { summary }),
      ...(reportUrl === undefined ? {} : { reportUrl }),
      flags: result.flags
        .filter(({ released }) => released)
        .map(({ kind, severity, text }) => ({ kind, severity, text })),
      assessments: result.assessments.map((part) => ({ ...part, name: names.get(part.id) ?? part.id })),
    };
  }
}
