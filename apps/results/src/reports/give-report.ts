import { Problem } from '@assay/contracts';
import { Database, type Tx } from '@assay/persistence';
import { Controller, Get, Param, StreamableFile, UseFilters, UseGuards } from '@nestjs/common';
import { ResultVersions } from '../results/result-versions.repository.js';
import { ReportLinks } from '../links/report-links.repository.js';
import { ReportFiles } from './report-files.js';
import { ReportEvents } from './report-events.repository.js';
import { ReportsProblemFilter } from './problem.filter.js';
import { Reports } from './reports.repository.js';
import { ReportsGuard } from './reports.guard.js';

@Controller('report-links')
@UseGuards(ReportsGuard)
@UseFilters(ReportsProblemFilter)
export class GiveReport {
  constructor(
    private readonly database: Database,
    private readonly links: ReportLinks,
    private readonly reports: Reports,
    private readonly versions: ResultVersions,
    private readonly events: ReportEvents,
    private readonly files: ReportFiles,
  ) {}

  /** Streams the report behind a link to the gateway, and notes that somebody took it. */
  @Get(':token')
  async run(@Param('token') token: string): Promise<StreamableFile> {
    const report = await this.database.transaction(async (tx) => {
      const link = await this.links.open(tx, token);
      const newest = link && !link.askFirst ? await this.shown(tx, link.orderId) : undefined;
      if (!link || !newest) throw new Problem('report-link-not-found');
      await this.events.add(tx, link.orderId, 'report-downloaded', { linkId: link.linkId });
      return newest;
    });
    return new StreamableFile(this.files.open(report.sha256), {
      type: 'application/pdf',
      length: report.bytes,
    });
  }

  // The report of a result that was taken back is taken back with it.
  private async shown(tx: Tx, orderId: string): ReturnType<Reports['newest']> {
    const result = await this.versions.newest(tx, orderId);
    return result?.resultDocument === null ? undefined : this.reports.newest(tx, orderId);
  }
}
