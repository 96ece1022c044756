import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { Sheets } from '../sheets/sheets.repository.js';
import { OweNews } from '../sheets/owe-news.js';
import type { UploadDecision } from './decide-upload.js';
import { ReportEvents } from './report-events.repository.js';
import { type ReportRow, Reports } from './reports.repository.js';

type Ending = Exclude<UploadDecision, { next: 'again' }>;

/** Records how an upload went, and owes SmartRecruiters the link where there is one. */
@Injectable()
export class EndUpload {
  constructor(
    private readonly sheets: Sheets,
    private readonly reports: Reports,
    private readonly events: ReportEvents,
    private readonly owe: OweNews,
    private readonly config: ResultsConfig,
  ) {}

  /** Everything in one transaction, so that a returned address is never lost once it was heard; says what is next. */
  async run(tx: Tx, row: ReportRow, decision: UploadDecision): Promise<string> {
    const sheet = await this.sheets.lock(tx, row.order_id);
    const ending = decision.next === 'again' ? await this.again(tx, row, decision) : decision;
    if (ending && (await this.settle(tx, row, ending)) && sheet) await this.owe.run(tx, sheet);
    return (ending ?? decision).next;
  }

  // What stays away for too long is over; that the file is missing is told once, when it is found out.
  private async again(
    tx: Tx,
    row: ReportRow,
    decision: UploadDecision & { next: 'again' },
  ): Promise<Ending | undefined> {
    const { reason } = decision;
    const horizon = this.config.SUBMISSION_HORIZON_HOURS * 3600;
    const waits = await this.reports.again(tx, row, { ...decision, horizon });
    if (!waits) return { next: 'failed', reason: reason ?? 'never-got-through' };
    if (reason !== undefined && reason !== row.reason) await this.events.add(tx, row.order_id, reason);
    return undefined;
  }

  private async settle(tx: Tx, row: ReportRow, decision: Ending): Promise<boolean> {
    if (decision.next === 'uploaded') {
      const ended = await this.reports.end(tx, row, { status: 'uploaded', url: decision.url });
      // Somebody gave it up as unknown meanwhile: now it is known.
      const known = ended || (await this.reports.clear(tx, row, decision.url));
      if (known) await this.events.add(tx, row.order_id, 'report-uploaded', { bytes: row.bytes });
      return known;
    }
    const { next, reason } = decision;
    const ended = await this.reports.end(tx, row, { status: next, reason });
    if (ended) await this.events.add(tx, row.order_id, `report-upload-${next}`, { reason });
    return ended;
  }
}
