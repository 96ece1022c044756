import { clip } from '@assay/contracts';
import { jobTitleRead } from '@assay/contracts/results';
import { Outbox } from '@assay/messaging';
import { WorksOff } from '@assay/persistence';
import { SmartRecruitersPeople } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import type { ResultsConfig } from '../app.config.js';
import { CompanyCalls } from '../calls/company-calls.js';
import { type Owed, owedRows, type RevisedColumns } from '../calls/owed-rows.js';
import { SettleOwed } from '../calls/settle-owed.js';
import { JobTitles, notAllowed } from './job-titles.repository.js';

/** What a lease tells of a job. */
export interface JobColumns extends RevisedColumns {
  readonly job_id: string;
}

const longestTitle = 255;
// One at a time: within the limits of a company results come first.
const atOnce = 1;

/** Asks SmartRecruiters what a job is called that an order named by its id alone; nothing waits for it. */
@Injectable()
export class ReadJobTitle {
  constructor(
    private readonly calls: CompanyCalls,
    private readonly client: SmartRecruitersPeople,
    private readonly settle: SettleOwed,
    private readonly titles: JobTitles,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Reads the title and announces it; where the credential does not allow that, no job of the company is asked for any more.
   *
   * @again like a submission
   * @ends `SUBMISSION_HORIZON_HOURS` after it was wanted, at once where SmartRecruiters refuses; parked until the company connects again where the scope is missing
   * @replay by nobody: an order is as good without
   */
  @WorksOff('read-job-title', (config: ResultsConfig) => owedRows<JobColumns>('job_titles', config), {
    concurrency: atOnce,
  })
  async run(row: Owed<JobColumns>): Promise<void> {
    const { company_id: companyId, job_id: jobId } = row;
    const { outcome } = await this.calls.run(row, {
      name: 'read-job',
      unrecorded: true,
      send: (bearer) => this.client.readJob(bearer, jobId),
    });
    if (outcome.kind === 'forbidden')
      return this.settle.end(row, { status: 'parked', reason: notAllowed }, (tx) =>
        this.titles.park(tx, companyId),
      );
    if (outcome.kind !== 'accepted') return this.settle.refused(row, outcome);
    if (outcome.body.title === undefined) return this.settle.end(row, { status: 'done' });
    const title = clip(outcome.body.title, longestTitle);
    await this.settle.end(row, { status: 'done' }, async (tx) => {
      await this.titles.keep(tx, row.id, title);
      await this.outbox.add(tx, jobTitleRead, { companyId, data: { jobId, title } });
    });
  }
}
