import { submissionRows } from './submission-rows.js';
import { WorksOff } from '@assay/persistence';
import { Problem } from '@assay/contracts';
import { orderIdOf } from '@assay/orders';
import { type Answer, SmartRecruitersClient } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ResultsConfig, resultAddresses } from '../app.config.js';
import { excerptOf } from '../calls/excerpt-of.js';
import { LentTokens } from '../calls/lent-tokens.js';
import type { Draft } from '../documents/drafts.repository.js';
import { CallInTurn } from './call-in-turn.js';
import { ReadBack } from './read-back.js';
import { SettleSubmission } from './settle-submission.js';
import type { Tried } from './submission-attempts.repository.js';
import type { SubmissionRow } from './submission-rows.js';
import type { Turn } from './take-turn.js';

interface Call {
  readonly turn: Turn;
  readonly tried: Tried;
}

/** One due submission: token, turn, call, record, decide. */
@Injectable()
export class SubmitResult {
  constructor(
    private readonly tokens: LentTokens,
    private readonly calls: CallInTurn,
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
    const token = await this.lend(row);
    if (token === undefined) return;
    const first = await this.call(row, token);
    if (!first) return;
    if (first.tried.outcome.kind !== 'unauthorized') return this.settleCall(row, token, first);
    await this.settle.note(row, first.tried, first.turn.permitId);
    const fresh = await this.lend(row, token);
    if (fresh === undefined) return;
    const second = await this.call(row, fresh);
    if (!second) return;
    await this.settleCall(row, fresh, second);
    if (second.tried.outcome.kind === 'unauthorized') await this.tokens.report(row.company_id, fresh);
  }

  /** A token; where consent has none, the submission is settled without a call. */
  private async lend(row: SubmissionRow, refusedToken?: string): Promise<string | undefined> {
    try {
      return await this.tokens.lend(row.company_id, refusedToken);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.settle.run(row, { outcome: { kind: 'no-token', status: 0, problem: error.code } });
      return undefined;
    }
  }

  // The token comes first: a permit that waits for a token would be used in a later second than it was given for.
  private async call(row: SubmissionRow, token: string): Promise<Call | undefined> {
    const made = await this.calls.run(row, (draft, signal) => this.send(draft, token, signal));
    if (!made) return undefined;
    const { turn, answer, durationMs } = made;
    return { turn, tried: { ...tried(answer), draft: turn.draft, durationMs } };
  }

  private async send({ url, document }: Draft, token: string, signal: AbortSignal): Promise<Answer<unknown>> {
    // Checked when the order came in, and again where the token would leak.
    if (orderIdOf(url, resultAddresses(this.config)) === undefined) {
      return {
        kind: 'rejected',
        status: 0,
        bodyExcerpt: 'not sent: the callback URL is not SmartRecruiters’',
      };
    }
    return this.client.patchResults(url, token, document, signal);
  }

  private async settleCall(row: SubmissionRow, token: string, { turn, tried: first }: Call): Promise<void> {
    if (first.outcome.kind !== 'conflict') return this.settle.run(row, first, turn.permitId);
    await this.settle.note(row, first, turn.permitId);
    const reading = await this.readBack.run(row, token, turn.draft);
    if (reading === 'waits') return;
    if (reading === 'theirs') return this.settle.conclude(row, first);
    const { draft } = turn;
    if (reading === 'ours')
      return this.settle.run(row, {
        outcome: { kind: 'accepted', status: 200 },
        draft,
        excerpt: 'read back',
      });
    return this.settle.run(row, { ...tried(reading), draft });
  }
}

function tried(answer: Answer<unknown>): Pick<Tried, 'outcome' | 'excerpt'> {
  const { kind, status } = answer;
  if (kind === 'accepted') return { outcome: { kind, status } };
  const excerpt = excerptOf(answer.bodyExcerpt);
  const wait = answer.retryAfterSeconds;
  return {
    outcome: { kind, status, ...(wait === undefined ? {} : { retryAfterSeconds: wait }) },
    ...(excerpt === undefined ? {} : { excerpt }),
  };
}
