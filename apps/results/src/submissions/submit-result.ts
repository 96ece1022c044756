import { Problem } from '@assay/contracts';
import { orderIdOf } from '@assay/orders';
import { Database } from '@assay/persistence';
import { failpoint } from '@assay/runtime';
import { type Answer, SmartRecruitersClient } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ResultsConfig, resultAddresses } from '../app.config.js';
import { excerptOf } from '../calls/excerpt-of.js';
import { holdLease } from '../calls/hold-lease.js';
import { LentTokens } from '../calls/lent-tokens.js';
import { SendPermits } from '../calls/send-permits.repository.js';
import { SettleSubmission } from './settle-submission.js';
import type { Tried } from './submission-attempts.repository.js';
import type { SubmissionRow } from './submission-rows.js';
import { Submissions } from './submissions.repository.js';
import { TakeTurn, type Turn } from './take-turn.js';

interface Call {
  readonly turn: Turn;
  readonly tried: Tried;
}

/** One due submission: token, turn, call, record, decide. */
@Injectable()
export class SubmitResult {
  constructor(
    private readonly tokens: LentTokens,
    private readonly turns: TakeTurn,
    private readonly settle: SettleSubmission,
    private readonly client: SmartRecruitersClient,
    private readonly database: Database,
    private readonly submissions: Submissions,
    private readonly permits: SendPermits,
    private readonly config: ResultsConfig,
  ) {}

  /** Hands the newest state of one order to SmartRecruiters, at most once under way, or decides what happens next. */
  async run(row: SubmissionRow): Promise<void> {
    const token = await this.lend(row);
    if (token === undefined) return;
    const first = await this.call(row, token);
    if (!first) return;
    if (first.tried.outcome.kind !== 'unauthorized') {
      return this.settle.run(row, first.tried, first.turn.permitId);
    }
    await this.settle.note(row, first.tried, first.turn.permitId);
    const fresh = await this.lend(row, token);
    if (fresh === undefined) return;
    const second = await this.call(row, fresh);
    if (!second) return;
    await this.settle.run(row, second.tried, second.turn.permitId);
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
    const turn = await this.turns.run(row);
    if (!turn) return undefined;
    await failpoint('submission-before-call');
    const startedAtMs = performance.now();
    const answer = await this.send(row, turn, token);
    const durationMs = Math.round(performance.now() - startedAtMs);
    await failpoint('submission-after-call');
    return { turn, tried: { ...tried(answer), draft: turn.draft, durationMs } };
  }

  private async send(row: SubmissionRow, turn: Turn, token: string): Promise<Answer<unknown>> {
    const { url, document } = turn.draft;
    // Checked when the order came in, and again where the token would leak.
    if (orderIdOf(url, resultAddresses(this.config)) === undefined) {
      return {
        kind: 'rejected',
        status: 0,
        bodyExcerpt: 'not sent: the callback URL is not SmartRecruiters’',
      };
    }
    const leaseMs = this.config.SUBMISSION_LEASE_SECONDS * 1000;
    const renew = (): Promise<boolean> => this.renew(row, turn.permitId);
    const answer = await holdLease({ leaseMs, leasedAtMs: turn.leasedAtMs, renew }, (signal) =>
      this.client.patchResults(url, token, document, signal),
    );
    return answer ?? { kind: 'unavailable', status: 0, bodyExcerpt: 'not sent: the lease had ended' };
  }

  private async renew(row: SubmissionRow, permitId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await this.permits.renew(tx, permitId);
      return this.submissions.renew(tx, row, this.config.SUBMISSION_LEASE_SECONDS);
    });
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
