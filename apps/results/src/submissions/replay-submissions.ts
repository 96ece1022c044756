import { Problem } from '@assay/contracts';
import { showOrderSheet } from '@assay/contracts/ordering';
import {
  type ReplayedSubmissions,
  replaySubmissions,
  type ReplaySubmissionsRequest,
} from '@assay/contracts/results';
import { Answers, Bus } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Attempts } from '../calls/attempts.repository.js';
import { Submissions } from './submissions.repository.js';

@Controller()
export class ReplaySubmissions {
  constructor(
    private readonly database: Database,
    private readonly submissions: Submissions,
    private readonly attempts: Attempts,
    private readonly bus: Bus,
  ) {}

  /** The newest state of one order, or of all that failed since a moment, is due again; each replay is on record. */
  @Answers(replaySubmissions)
  async run(request: ReplaySubmissionsRequest): Promise<ReplayedSubmissions> {
    const replay = chosen(request);
    const replayed = await this.database.transaction(async (tx) => {
      const orderIds = await replay(this.submissions, tx);
      await this.attempts.addReplays(tx, orderIds);
      tx.wake('submissions');
      return orderIds.length;
    });
    if (replayed === 0 && request.orderId !== undefined) throw await this.whyNothing(request.orderId);
    return { replayed };
  }

  private async whyNothing(orderId: string): Promise<Problem> {
    const { refused } = await this.bus.ask(showOrderSheet, { orderId });
    return new Problem(refused ? 'order-refused' : 'submission-not-found', { orderId });
  }
}

type Replay = (submissions: Submissions, tx: Tx) => Promise<string[]>;

function chosen({ orderId, companyId, failedSince }: ReplaySubmissionsRequest): Replay {
  if (orderId !== undefined && companyId === undefined && failedSince === undefined) {
    return (submissions, tx) => submissions.replayOne(tx, orderId);
  }
  const since = new Date(failedSince ?? '');
  if (orderId !== undefined || companyId === undefined || Number.isNaN(since.getTime())) {
    const message = 'name either an orderId, or a companyId and failedSince';
    throw new Problem('invalid-input', {}, { errors: [{ pointer: '', message }] });
  }
  return (submissions, tx) => submissions.replayFailed(tx, companyId, since);
}
