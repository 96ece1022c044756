import { orderIdOf } from '@assay/orders';
import { WorksOff } from '@assay/persistence';
import { type Answer, type Bearer, SmartRecruitersClient } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ResultsConfig, resultAddresses } from '../app.config.js';
import { notSent } from '../calls/company-call.js';
import { CompanyCalls } from '../calls/company-calls.js';
import { type Draft, Drafts } from '../documents/drafts.repository.js';
import { ReadBack } from './read-back.js';
import { SettleSubmission, stateOf } from './settle-submission.js';
import { type SubmissionRow, submissionRows } from './submission-rows.js';

/** One due submission: the newest state is put together in its turn, sent, recorded, decided upon. */
@Injectable()
export class SubmitResult {
  constructor(
    private readonly calls: CompanyCalls,
    private readonly drafts: Drafts,
    private readonly settle: SettleSubmission,
    private readonly readBack: ReadBack,
    private readonly client: SmartRecruitersClient,
    private readonly config: ResultsConfig,
  ) {}

  /**
   * Hands the newest state of one order to SmartRecruiters, at most once under way, or decides what happens next.
   *
   * @again after up to `SUBMISSION_RETRY_BASE_SECONDS`, doubling to `SUBMISSION_RETRY_CAP_SECONDS`; when SmartRecruiters says so; what is parked `SUBMISSION_PARKED_PROBE_MINUTES` apart at most; while consent is silent, {ownFault}
   * @ends as `dead-lettered` `SUBMISSION_HORIZON_HOURS` after it was wanted or at once where the document is refused; as `gone` where SmartRecruiters does not know the order
   * @attempts submission_attempts
   * @replay `POST /v1/orders/{orderId}/submission/replay`, or `POST /v1/submissions/replay` for all that failed
   */
  @WorksOff('submit-result', submissionRows, {
    concurrency: ({ SUBMISSION_CONCURRENCY }: ResultsConfig) => SUBMISSION_CONCURRENCY,
  })
  async run(row: SubmissionRow): Promise<void> {
    const { outcome, prepared } = await this.calls.run<unknown, Draft>(row, {
      name: 'submission',
      prepare: (tx) => this.drafts.read(tx, row.id),
      send: (bearer, draft) => this.send(bearer, draft),
      stateOf,
      settle: async (tx, made) =>
        made.outcome.kind === 'conflict'
          ? 'read-back'
          : this.settle.run(tx, row, made.outcome, made.prepared),
    });
    if (outcome.kind === 'conflict' && prepared)
      await this.settle.conflict(row, prepared, await this.readBack.run(row, prepared));
  }

  private async send({ token, signal }: Bearer, { url, document }: Draft): Promise<Answer<unknown>> {
    // Checked when the order came in, and again where the token would leak.
    if (orderIdOf(url, resultAddresses(this.config)) === undefined)
      return notSent('the callback URL is not SmartRecruiters’', 'rejected');
    return this.client.patchResults(url, token, document, signal);
  }
}
