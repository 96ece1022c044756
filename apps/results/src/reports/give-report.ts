import { Problem } from '@assay/contracts';
import { Database, type Tx } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Controller, Get, Param, StreamableFile, UseFilters, UseGuards } from '@nestjs/common';
import { lastHeld } from '../files/last-held.js';
import { ResultVersions } from '../results/result-versions.repository.js';
import { type OpenLink, ReportLinks } from '../links/report-links.repository.js';
import { ReportFiles } from '../files/report-files.js';
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
    private readonly logger: Logger,
  ) {}

  /** Streams the report behind a link to the gateway, and notes it before the last of it is given: never half a report. */
  @Get(':token')
  async run(@Param('token') token: string): Promise<StreamableFile> {
    const { link, report } = await this.database.read(async (tx) => {
      const link = await this.links.open(tx, token);
      const report = link && !link.askFirst ? await this.shown(tx, link.orderId) : undefined;
      if (!link || !report) throw new Problem('report-link-not-found');
      return { link, report };
    });
    const { orderId } = link;
    const ended = (error?: unknown): void => {
      if (error) this.logger.warn('a report was not given to its end', { orderId, error });
    };
    // Whoever has all of it is on record, and nobody who got less.
    const content = lastHeld(await this.files.give(report), { allowed: () => this.note(link), ended });
    return new StreamableFile(content, { type: 'application/pdf', length: report.bytes });
  }

  private async note({ orderId, linkId }: OpenLink): Promise<void> {
    await this.database.transaction((tx) =>
      this.events.addRepeated(tx, orderId, 'report-downloaded', { linkId }),
    );
  }

  // The report of a result that was taken back is taken back with it.
  private async shown(tx: Tx, orderId: string): ReturnType<Reports['fileOf']> {
    const result = await this.versions.newest(tx, orderId);
    const report = result?.resultDocument === null ? undefined : await this.reports.newest(tx, orderId);
    return report && this.reports.fileOf(tx, orderId, report.sha256);
  }
}
