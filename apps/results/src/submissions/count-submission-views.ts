import type { CountViewsRequest, ViewCount, ViewCounts } from '@assay/contracts/ordering';
import { countSubmissionViews, submissionViews } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Submissions } from './submissions.repository.js';

// Nobody reads more than a page of a list: how much longer it is costs more than it tells.
const most = 1000;

/** How many orders are in each view that is about telling SmartRecruiters, as far as anybody wants to know. */
@Controller()
export class CountSubmissionViews {
  constructor(
    private readonly database: Database,
    private readonly submissions: Submissions,
  ) {}

  @Answers(countSubmissionViews)
  run(request: CountViewsRequest): Promise<ViewCounts> {
    return this.database.read(async (tx) => {
      const items: ViewCount[] = [];
      for (const [view, standing] of Object.entries(submissionViews)) {
        const count = await this.submissions.count(tx, standing, most, request);
        items.push({ view, count: Math.min(count, most), ...(count > most ? { more: true } : {}) });
      }
      return { items };
    });
  }
}
