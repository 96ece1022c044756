import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { CompanyLoops } from '../calls/company-loops.js';
import { type SubmissionColumns, submissionRows } from './submission-rows.js';
import { SubmitResult } from './submit-result.js';

/** Works off due submissions as long as the app runs. */
@Injectable()
export class SubmissionLoop implements OnApplicationBootstrap {
  private readonly loop: DueLoop<SubmissionColumns>;

  constructor(
    config: ResultsConfig,
    database: Database,
    submit: SubmitResult,
    logger: Logger,
    loops: CompanyLoops,
  ) {
    this.loop = new DueLoop({
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

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Looks for due submissions at once. */
  wake(): void {
    this.loop.wake();
  }

  /** Takes no further submission and waits for those under way. */
  async stop(): Promise<void> {
    await this.loop.stop();
  }
}
