import { Problem } from '@assay/contracts';
import { replayReport, type ReplayReportRequest, type StoredReport } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Sheets } from '../sheets/sheets.repository.js';
import { ReportEvents } from './report-events.repository.js';
import { Reports } from './reports.repository.js';

@Controller()
export class ReplayReport {
  constructor(
    private readonly database: Database,
    private readonly sheets: Sheets,
    private readonly reports: Reports,
    private readonly events: ReportEvents,
  ) {}

  /** The newest report is due again; one that SmartRecruiters has, or may have, is refused, and what waits or is under way stays as it is. */
  @Answers(replayReport)
  async run({ orderId, mayRepeat = false }: ReplayReportRequest): Promise<StoredReport> {
    return this.database.transaction(async (tx) => {
      await this.replay(tx, orderId, mayRepeat);
      const report = await this.reports.newest(tx, orderId);
      if (!report) throw new Problem('report-not-found', { orderId });
      return report;
    });
  }

  private async replay(tx: Tx, orderId: string, mayRepeat: boolean): Promise<void> {
    // As an upload does that ends: the sheet first.
    const sheet = await this.sheets.lock(tx, orderId);
    const report = await this.reports.lockNewest(tx, orderId);
    if (!sheet || !report) throw new Problem('report-not-found', { orderId });
    if (report.status === 'due' || report.status === 'sending') return;
    if (report.status === 'uploaded') throw new Problem('report-uploaded');
    if (!sheet.takesFiles() || !sheet.resultCallbackUrl) throw new Problem('report-kept');
    if (report.status === 'unknown' && !mayRepeat) throw new Problem('report-perhaps-uploaded');
    await this.reports.replay(tx, report.id);
    await this.events.add(tx, orderId, 'report-replayed');
    tx.wake('reports');
  }
}
