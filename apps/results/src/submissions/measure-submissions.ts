import { submissionViews } from '@assay/contracts/results';
import { Database } from '@assay/persistence';
import { Metrics } from '@assay/runtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Submissions } from './submissions.repository.js';

const names = {
  assay_submissions: 'Orders that SmartRecruiters does not know the newest of, by view, up to 1,000.',
};
const most = 1000;

/** Has whoever scrapes see how many orders wait for SmartRecruiters, are parked or were given up. */
@Injectable()
export class MeasureSubmissions implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly database: Database,
    private readonly submissions: Submissions,
  ) {}

  onModuleInit(): void {
    this.metrics.levels(names, ['view'], async ({ assay_submissions: count }) => {
      for (const [view, standing] of Object.entries(submissionViews))
        count({ view }, await this.database.read((tx) => this.submissions.count(tx, standing, most, {})));
    });
  }
}
