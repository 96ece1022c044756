import { Database } from '@assay/persistence';
import { Logger, RepeatedWork } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { ReportFiles } from './report-files.js';
import { Reports } from './reports.repository.js';

/** Clears away files that are no order's report: what a crash or a refusal left behind. */
@Injectable()
export class SweepReportFiles implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly work: RepeatedWork;

  constructor(
    private readonly database: Database,
    private readonly files: ReportFiles,
    private readonly reports: Reports,
    private readonly config: ResultsConfig,
    private readonly logger: Logger,
  ) {
    const failed = (error: unknown) => logger.warn('report files were not swept', { error });
    this.work = new RepeatedWork(() => this.run(), failed);
  }

  onApplicationBootstrap(): void {
    this.work.start(this.config.REPORTS_SWEEP_MINUTES * 60_000);
  }

  async onModuleDestroy(): Promise<void> {
    await this.work.stop();
  }

  /** Removes every file without a report, and what was never finished; none that an upload under way needs. */
  async run(): Promise<void> {
    let removed = await this.files.removeUnfinished(this.config.REPORTS_SWEEP_MINUTES);
    for await (const stored of this.files.stored()) {
      for (const sha256 of await this.database.read((tx) => this.reports.strangers(tx, stored)))
        removed += await this.removeOne(sha256);
    }
    if (removed > 0) this.logger.info('sweep-report-files', { operation: 'sweep-report-files', removed });
  }

  // Looked at again once the file is held: an equal report may have come meanwhile.
  private async removeOne(sha256: string): Promise<number> {
    return this.database.ownTransaction(async (tx) => {
      await this.reports.holdFile(tx, sha256);
      const strangers = await this.reports.strangers(tx, [sha256]);
      if (strangers.length > 0) await this.files.remove(sha256);
      return strangers.length;
    });
  }
}
