import type { Readable } from 'node:stream';
import { Problem } from '@assay/contracts';
import { orderIdOf } from '@assay/orders';
import { backoffSeconds, Database, type Leased, ownFault, type Tx, WorksOff } from '@assay/persistence';
import { failpoint, Logger } from '@assay/runtime';
import { type Answer, SmartRecruitersClient } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ResultsConfig, resultAddresses } from '../app.config.js';
import { holdLease } from '../calls/hold-lease.js';
import { Lanes } from '../calls/lanes.repository.js';
import { LentTokens } from '../calls/lent-tokens.js';
import { SendPermits } from '../calls/send-permits.repository.js';
import { Sheets } from '../sheets/sheets.repository.js';
import { awaitFile, decideUpload, type UploadDecision } from './decide-upload.js';
import { EndUpload } from './end-upload.js';
import { ReportFiles } from './report-files.js';
import { type ReportColumns, Reports, reportRows } from './reports.repository.js';

type ReportRow = Leased<ReportColumns>;

interface Turn {
  readonly permitId: string;
  readonly url: string;
}

const NO_TOKEN_SECONDS = 300;

/** One due report: token, turn, upload, record. */
@Injectable()
export class UploadReport {
  constructor(
    private readonly database: Database,
    private readonly tokens: LentTokens,
    private readonly lanes: Lanes,
    private readonly permits: SendPermits,
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
   * @again {RETRY}, as long as nothing of the file can have arrived; while consent is silent, {ownFault}
   * @ends `SUBMISSION_HORIZON_HOURS` after it was owed, at once where SmartRecruiters refuses the file; as `unknown` where an answer was never seen
   * @replay `PUT /v1/orders/{orderId}/report` with the same file
   */
  // Each upload holds a file open and a connection busy; results come first.
  @WorksOff('upload-report', reportRows, { concurrency: 4 })
  async run(row: ReportRow): Promise<void> {
    // The process that sent it died before it heard the answer.
    if (row.status === 'sending') return this.end.run(row, { next: 'unknown', reason: 'interrupted' });
    const token = await this.lend(row);
    if (token instanceof Problem)
      return this.end.run(row, { next: 'again', seconds: untilToken(token, row.attempt), failed: false });
    const content = await this.open(row);
    if (!content) return this.end.run(row, awaitFile());
    try {
      await this.upload(row, token, content);
    } finally {
      content.destroy();
    }
  }

  // Before SmartRecruiters is spoken to: a file that is not there costs no call, and nobody has to wonder what came of it.
  private async open({
    sha256,
    company_id: companyId,
    order_id: orderId,
  }: ReportRow): Promise<Readable | undefined> {
    try {
      return await this.files.open(sha256);
    } catch (error) {
      this.logger.error('a report cannot be read', { companyId, orderId, error });
      return undefined;
    }
  }

  private async upload(row: ReportRow, token: string, content: Readable): Promise<void> {
    const leasedAtMs = performance.now();
    const turn = await this.database.transaction((tx) => this.takeTurn(tx, row));
    if (!turn) return;
    await failpoint('report-before-upload');
    const answer = await this.send(row, { ...turn, token, leasedAtMs, content });
    await failpoint('report-after-upload');
    // A body that ends before its last boundary is taken by nobody.
    const decision = content.errored ? awaitFile() : decideUpload(answer, row.failures);
    // Known to be out of date now, so that the next try asks for another one.
    if (answer.kind === 'unauthorized')
      await this.tokens.lend(row.company_id, token).catch((error: unknown) => {
        this.logger.warn('a refused token could not be replaced', { companyId: row.company_id, error });
      });
    await this.end.run(row, decision, turn.permitId);
    this.log(row, answer, decision);
  }

  private async lend(row: ReportRow): Promise<string | Problem> {
    try {
      return await this.tokens.lend(row.company_id);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error;
    }
  }

  private async takeTurn(tx: Tx, row: ReportRow): Promise<Turn | undefined> {
    const lane = await this.lanes.enter(tx, row.company_id);
    const call = { id: row.order_id, attempt: row.attempt, company_id: row.company_id };
    const sheet = await this.sheets.find(tx, row.order_id);
    // Since it was stored, the account came to want it kept here.
    if (sheet && sheet.reportAccess !== null) {
      await this.reports.end(tx, row, { status: 'kept' });
      return undefined;
    }
    const permit =
      lane.blockedSeconds > 0
        ? { waitSeconds: lane.blockedSeconds }
        : await this.permits.take(tx, call, lane.halved);
    if ('waitSeconds' in permit) {
      await this.reports.wait(tx, row, permit.waitSeconds);
      return undefined;
    }
    const sent = await this.reports.send(tx, row, this.config.SUBMISSION_LEASE_SECONDS);
    if (sent && sheet?.resultCallbackUrl) return { permitId: permit.permitId, url: sheet.resultCallbackUrl };
    await this.permits.end(tx, permit.permitId);
    return undefined;
  }

  private async send(
    row: ReportRow,
    {
      permitId,
      url,
      token,
      leasedAtMs,
      content,
    }: Turn & { token: string; leasedAtMs: number; content: Readable },
  ): Promise<Answer<{ url: string }>> {
    if (orderIdOf(url, resultAddresses(this.config)) === undefined)
      return {
        kind: 'rejected',
        status: 0,
        bodyExcerpt: 'not sent: the callback URL is not SmartRecruiters’',
      };
    const leaseSeconds = this.config.SUBMISSION_LEASE_SECONDS;
    const renew = (): Promise<boolean> =>
      this.database.transaction(async (tx) => {
        await this.permits.renew(tx, permitId);
        return this.reports.renew(tx, row, leaseSeconds);
      });
    const failed = (error: unknown): void =>
      this.logger.warn('a lease could not be renewed', { orderId: row.order_id, error });
    const file = { name: 'report.pdf', contentType: 'application/pdf', content };
    const field = this.config.REPORT_FIELD_NAME;
    const answer = await holdLease({ leaseMs: leaseSeconds * 1000, leasedAtMs, renew, failed }, (signal) =>
      this.client.uploadAttachment(url, token, file, { fieldName: field, signal }),
    );
    return answer ?? { kind: 'unavailable', status: 0, bodyExcerpt: 'the lease had ended' };
  }

  private log(row: ReportRow, { kind, status }: Answer<unknown>, { next }: UploadDecision): void {
    const { company_id: companyId, order_id: orderId, attempt, bytes } = row;
    this.logger.info('upload-report', { companyId, orderId, attempt, bytes, outcome: kind, status, next });
  }
}

function untilToken({ code }: Problem, attempt: number): number {
  return code === 'unavailable' ? backoffSeconds(attempt, ownFault) : NO_TOKEN_SECONDS;
}
