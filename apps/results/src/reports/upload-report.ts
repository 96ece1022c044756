import type { Readable } from 'node:stream';
import { orderIdOf } from '@assay/orders';
import { Database, type Tx, WorksOff } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { type Answer, type Bearer, SmartRecruitersClient } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ResultsConfig, resultAddresses } from '../app.config.js';
import { notSent } from '../calls/company-call.js';
import { CompanyCalls } from '../calls/company-calls.js';
import { retryRule } from '../calls/decide-call.js';
import { owedRows } from '../calls/owed-rows.js';
import { Sheets } from '../sheets/sheets.repository.js';
import { awaitFile, decideUpload, type UploadDecision, unreadable } from './decide-upload.js';
import { EndUpload } from './end-upload.js';
import { ReportFiles } from '../files/report-files.js';
import { type ReportColumns, type ReportRow, Reports } from './reports.repository.js';

/** One due report: its file is opened, sent in its company's turn, recorded. */
@Injectable()
export class UploadReport {
  constructor(
    private readonly database: Database,
    private readonly calls: CompanyCalls,
    private readonly sheets: Sheets,
    private readonly files: ReportFiles,
    private readonly reports: Reports,
    private readonly client: SmartRecruitersClient,
    private readonly end: EndUpload,
    private readonly config: ResultsConfig,
    private readonly logger: Logger,
  ) {}

  /**
   * Uploads the file at most once, unless SmartRecruiters surely did not take it.
   *
   * @again like a submission, as long as nothing of the file can have arrived
   * @ends `SUBMISSION_HORIZON_HOURS` after it was owed, at once where SmartRecruiters refuses the file; as `unknown` where an answer was never seen
   * @attempts people_attempts
   * @replay `POST /v1/orders/{orderId}/report/replay`, or `PUT /v1/orders/{orderId}/report` with the same file
   */
  // Each upload holds a file open and a connection busy; results come first.
  @WorksOff('upload-report', (config: ResultsConfig) => owedRows<ReportColumns>('reports', config), {
    concurrency: 4,
  })
  async run(row: ReportRow): Promise<void> {
    // The process that sent it died before it heard the answer.
    if (row.status === 'sending') return this.decide(row, { next: 'unknown', reason: 'interrupted' });
    // Before SmartRecruiters is spoken to: a file that is not there costs no call, and nobody has to wonder what came of it.
    const content = await this.open(row);
    if (!content) return this.decide(row, awaitFile());
    try {
      await this.upload(row, content);
    } finally {
      content.destroy();
    }
  }

  private async upload(row: ReportRow, content: Readable): Promise<void> {
    let unread: Readable | undefined = content;
    const { outcome } = await this.calls.run<{ url: string }, string>(row, {
      name: 'report',
      once: true,
      prepare: (tx) => this.address(tx, row),
      send: async (bearer, url) => {
        const file = unread ?? (await this.open(row));
        unread = undefined;
        return file ? this.send(bearer, url, file) : unreadable;
      },
      // Who records a result holds the sheet and comes to the lane afterwards.
      lockFirst: (tx) => this.sheets.lock(tx, row.order_id),
      settle: (tx, made) => this.end.run(tx, row, decideUpload(made.outcome, row, retryRule(this.config))),
    });
    if (outcome.kind === 'unwanted')
      await this.database.alone((tx) => this.reports.end(tx, row, { status: 'kept' }));
  }

  // Nothing where the account, since the report was stored, came to want it kept here.
  private async address(tx: Tx, row: ReportRow): Promise<string | undefined> {
    const sheet = await this.sheets.find(tx, row.order_id);
    if (!sheet?.resultCallbackUrl) throw new Error('a report is due of an order that says not where to');
    return sheet.reportAccess === null ? sheet.resultCallbackUrl : undefined;
  }

  private async open({
    sha256,
    company_id: companyId,
    order_id: orderId,
  }: ReportRow): Promise<Readable | undefined> {
    try {
      return await this.files.open({ companyId, sha256 });
    } catch (error) {
      this.logger.error('a report cannot be read', { companyId, orderId, error });
      return undefined;
    }
  }

  private async send(
    { token, signal }: Bearer,
    url: string,
    content: Readable,
  ): Promise<Answer<{ url: string }>> {
    if (orderIdOf(url, resultAddresses(this.config)) === undefined)
      return notSent('the callback URL is not SmartRecruiters’', 'rejected');
    const file = { name: 'report.pdf', contentType: 'application/pdf', content };
    const field = { fieldName: this.config.REPORT_FIELD_NAME, ...(signal && { signal }) };
    try {
      const answer = await this.client.uploadAttachment(url, token, file, field);
      return content.errored ? unreadable : answer;
    } finally {
      content.destroy();
    }
  }

  private async decide(row: ReportRow, decision: UploadDecision): Promise<void> {
    await this.database.transaction((tx) => this.end.run(tx, row, decision));
  }
}
