import { Database } from '@assay/persistence';
import { Logger, RepeatedWork } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import type { KeptFile, ReportName } from '../files/file-store.js';
import { ReportFiles } from '../files/report-files.js';
import { Reports } from './reports.repository.js';

// Each holds a connection to the database while the store removes a file; others need some, too.
const filesAtOnce = 5;

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
    this.tell(await this.sweep());
    this.tell(await this.files.removeUnfinished(this.config.REPORTS_SWEEP_MINUTES));
  }

  /** The same for the files of these reports alone, several at once; nothing of it goes on when it has thrown. */
  async runFor(names: readonly ReportName[]): Promise<void> {
    const left = names.values();
    const removeSome = async (): Promise<void> => {
      for (const name of left) this.tell(await this.sweep(name));
    };
    const ends = await Promise.allSettled(Array.from({ length: filesAtOnce }, removeSome));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async sweep(only?: ReportName): Promise<number> {
    let removed = 0;
    for await (const kept of this.files.kept(only)) {
      for (const file of await this.database.read((tx) => this.reports.strangers(tx, kept)))
        removed += await this.removeOne(file);
    }
    return removed;
  }

  private tell(removed: number): void {
    if (removed > 0) this.logger.info('sweep-report-files', { operation: 'sweep-report-files', removed });
  }

  // Looked at again once the file is held: an equal report may have come meanwhile.
  private async removeOne(file: KeptFile): Promise<number> {
    return this.database.ownTransaction(async (tx) => {
      await this.reports.holdFile(tx, file.sha256);
      const strangers = await this.reports.strangers(tx, [file]);
      if (strangers.length > 0) await this.files.remove(file);
      return strangers.length;
    });
  }
}
