import { Problem } from '@assay/contracts';
import type { AccountPolicy } from '@assay/contracts/ordering';
import type { StoredReport } from '@assay/contracts/results';
import { Database, type Tx } from '@assay/persistence';
import { failpoint } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ReportLinks } from '../links/report-links.repository.js';
import { Policies } from '../policies/policies.js';
import { type FoundOrder, LearnOrder } from '../sheets/learn-order.js';
import { OweNews } from '../sheets/owe-news.js';
import { ReportEvents } from './report-events.repository.js';
import { type ReceivedFile, ReportFiles } from '../files/report-files.js';
import { Reports } from './reports.repository.js';

/** Takes a report in: checked and in the store first, then known, then due at SmartRecruiters where that is wanted. */
@Injectable()
export class StoreReport {
  constructor(
    private readonly database: Database,
    private readonly learn: LearnOrder,
    private readonly policies: Policies,
    private readonly files: ReportFiles,
    private readonly reports: Reports,
    private readonly links: ReportLinks,
    private readonly events: ReportEvents,
    private readonly owe: OweNews,
  ) {}

  /** Keeps the PDF as the order's report; the same again is harmless. */
  async run(orderId: string, content: AsyncIterable<Uint8Array>): Promise<StoredReport> {
    const order = await this.learn.ask(orderId);
    const policy = await this.policies.of(order.accountId);
    // Not knowing whether the account wants links only, nothing may leave.
    if (!policy) throw new Problem('unavailable', { service: 'ordering' });
    const file = await this.files.receive(content);
    try {
      const stored = await this.database.ownTransaction((tx) => this.keep(tx, order, policy, file));
      await failpoint('store-report.committed');
      return stored;
    } finally {
      await this.files.discard(file);
    }
  }

  private async keep(
    tx: Tx,
    order: FoundOrder,
    policy: AccountPolicy,
    file: ReceivedFile,
  ): Promise<StoredReport> {
    const sheet = await this.learn.claim(tx, order, policy);
    const { orderId, companyId, correlationId } = sheet;
    const before = await this.reports.newest(tx, orderId);
    // In this order: a row never speaks of a file that is not there, and a file without a row is swept.
    await this.reports.needFile(tx, file.sha256);
    await this.files.place(file, companyId);
    await failpoint('report-placed');
    await this.reports.keep(tx, { orderId, companyId, wanted: sheet.takesFiles(), correlationId }, file);
    if (before?.sha256 !== file.sha256)
      await this.events.add(tx, orderId, 'report-stored', { bytes: file.bytes });
    await this.links.ensureShown(tx, sheet);
    await this.owe.run(tx, sheet);
    tx.wake('reports');
    const stored = await this.reports.newest(tx, orderId);
    if (!stored) throw new Error('a report that was just kept is not there');
    return stored;
  }
}
