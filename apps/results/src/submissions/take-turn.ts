import { Database } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { type Draft, Drafts } from '../documents/drafts.repository.js';
import { Lanes } from '../calls/lanes.repository.js';
import { SendPermits } from '../calls/send-permits.repository.js';
import type { SubmissionRow } from './submission-rows.js';
import { Submissions } from './submissions.repository.js';

/** Leave to send the newest state now. */
export interface Turn {
  readonly draft: Draft;
  readonly permitId: string;
  /** The monotonic time (`performance.now()`) from which the lease counts, never later than in the database. */
  readonly leasedAtMs: number;
}

/** Lets one call in when the company's limits allow it, and only for the holder of the lease. */
@Injectable()
export class TakeTurn {
  constructor(
    private readonly database: Database,
    private readonly lanes: Lanes,
    private readonly permits: SendPermits,
    private readonly drafts: Drafts,
    private readonly submissions: Submissions,
    private readonly config: ResultsConfig,
  ) {}

  /** The newest state and leave to send it, or nothing: the submission then waits its turn, and nothing was tried. */
  async run(row: SubmissionRow): Promise<Turn | undefined> {
    const leasedAtMs = performance.now();
    return this.database.transaction(async (tx) => {
      const lane = await this.lanes.enter(tx, row.company_id);
      const permit =
        lane.blockedSeconds > 0
          ? { waitSeconds: lane.blockedSeconds }
          : await this.permits.take(tx, row, lane.halved);
      if ('waitSeconds' in permit) {
        await this.lanes.block(tx, row.company_id, permit.waitSeconds);
        await this.submissions.release(tx, row);
        return undefined;
      }
      const renewed = await this.submissions.renew(tx, row, this.config.SUBMISSION_LEASE_SECONDS);
      if (!renewed) {
        await this.permits.end(tx, permit.permitId);
        return undefined;
      }
      return { draft: await this.drafts.read(tx, row.id), permitId: permit.permitId, leasedAtMs };
    });
  }
}
