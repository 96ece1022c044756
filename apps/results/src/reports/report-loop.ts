import { Database, DueLoop, dueRows } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { CompanyLoops } from '../calls/company-loops.js';
import type { ReportColumns } from './reports.repository.js';
import { UploadReport } from './upload-report.js';

// Each upload holds a file open and a connection busy; results come first.
const CONCURRENCY = 4;

/** Uploads due reports as long as the app runs. */
@Injectable()
export class ReportLoop extends DueLoop<ReportColumns> {
  constructor(
    config: ResultsConfig,
    database: Database,
    upload: UploadReport,
    logger: Logger,
    loops: CompanyLoops,
  ) {
    super({
      name: 'upload-report',
      rows: dueRows<ReportColumns>({
        table: 'reports',
        leaseSeconds: config.SUBMISSION_LEASE_SECONDS,
        fairBy: 'company_id',
      }),
      database,
      concurrency: CONCURRENCY,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row) => upload.run(row),
      logger,
    });
    loops.add(this);
  }
}
