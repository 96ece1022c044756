import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { CompanyLoops } from '../calls/company-loops.js';
import { type SubmissionColumns, submissionRows } from './submission-rows.js';
import { SubmitResult } from './submit-result.js';

/** Works off due submissions as long as the app runs. */
@Injectable()
export class SubmissionLoop extends DueLoop<SubmissionColumns> {
  constructor(
    config: ResultsConfig,
    database: Database,
    submit: SubmitResult,
    logger: Logger,
    loops: CompanyLoops,
  ) {
    super({
      name: 'submit-result',
      rows: submissionRows(config),
      database,
      concurrency: config.SUBMISSION_CONCURRENCY,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row) => submit.run(row),
      logger,
    });
    loops.add(this);
  }
}
