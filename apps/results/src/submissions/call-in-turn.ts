import { Database } from '@assay/persistence';
import { failpoint, Logger } from '@assay/runtime';
import type { Answer } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { holdLease } from '../calls/hold-lease.js';
import { SendPermits } from '../calls/send-permits.repository.js';
import type { Draft } from '../documents/drafts.repository.js';
import type { SubmissionRow } from './submission-rows.js';
import { Submissions } from './submissions.repository.js';
import { TakeTurn, type Turn } from './take-turn.js';

/** A call that was made, and the turn it had, which somebody still has to end. */
export interface CallMade<T> {
  readonly turn: Turn;
  readonly answer: Answer<T>;
  readonly durationMs: number;
}

/** One call about a submission: in its turn, and no longer than its lease is held. */
@Injectable()
export class CallInTurn {
  constructor(
    private readonly turns: TakeTurn,
    private readonly database: Database,
    private readonly submissions: Submissions,
    private readonly permits: SendPermits,
    private readonly config: ResultsConfig,
    private readonly logger: Logger,
  ) {}

  /** The answer, or nothing where the submission waits its turn and nothing was sent. */
  async run<T>(
    row: SubmissionRow,
    call: (draft: Draft, signal: AbortSignal) => Promise<Answer<T>>,
  ): Promise<CallMade<T> | undefined> {
    const turn = await this.turns.run(row);
    if (!turn) return undefined;
    await failpoint('submission-before-call');
    const startedAtMs = performance.now();
    const leaseMs = this.config.SUBMISSION_LEASE_SECONDS * 1000;
    const renew = (): Promise<boolean> => this.renew(row, turn.permitId);
    const failed = (error: unknown): void =>
      this.logger.warn('a lease could not be renewed', { orderId: row.id, error });
    const answer = await holdLease({ leaseMs, leasedAtMs: turn.leasedAtMs, renew, failed }, (signal) =>
      call(turn.draft, signal),
    );
    const durationMs = Math.round(performance.now() - startedAtMs);
    await failpoint('submission-after-call');
    return { turn, answer: answer ?? neverSent, durationMs };
  }

  /** The turn is over, and nothing is to be recorded of it. */
  async end({ permitId }: Turn): Promise<void> {
    await this.database.alone((tx) => this.permits.end(tx, permitId));
  }

  private async renew(row: SubmissionRow, permitId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await this.permits.renew(tx, permitId);
      return this.submissions.renew(tx, row, this.config.SUBMISSION_LEASE_SECONDS);
    });
  }
}

const neverSent = { kind: 'unavailable', status: 0, bodyExcerpt: 'not sent: the lease had ended' } as const;
