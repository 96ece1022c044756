import { submissionFailed, submissionSettled } from '@assay/contracts/results';
import { Outbox } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { type Decision, decideCall, type RetryRule } from '../calls/decide-call.js';
import { type Draft, Drafts } from '../documents/drafts.repository.js';
import { Lanes } from '../calls/lanes.repository.js';
import { SendPermits } from '../calls/send-permits.repository.js';
import { ParkSubmission } from './park-submission.js';
import { SubmissionAttempts, type Tried } from './submission-attempts.repository.js';
import type { SubmissionRow } from './submission-rows.js';
import { type PastSubmission, type Settlement, Submissions } from './submissions.repository.js';

type Ending = Exclude<Decision, { next: 'again' }>;

interface Ended {
  readonly sent: Draft | undefined;
  readonly history: PastSubmission;
}

/** Records a try and decides, in one transaction, when the submission is next due or that it is over. */
@Injectable()
export class SettleSubmission {
  private readonly rule: RetryRule;

  constructor(
    private readonly database: Database,
    private readonly submissions: Submissions,
    private readonly parking: ParkSubmission,
    private readonly attempts: SubmissionAttempts,
    private readonly permits: SendPermits,
    private readonly lanes: Lanes,
    private readonly drafts: Drafts,
    private readonly outbox: Outbox,
    private readonly config: ResultsConfig,
    private readonly logger: Logger,
  ) {
    this.rule = {
      base: config.SUBMISSION_RETRY_BASE_SECONDS,
      cap: config.SUBMISSION_RETRY_CAP_SECONDS,
      horizon: config.SUBMISSION_HORIZON_HOURS * 3600,
      notFoundConfirm: config.SUBMISSION_NOT_FOUND_CONFIRM_SECONDS,
      inlineNotFound: config.SUBMISSION_INLINE_NOT_FOUND_HOURS * 3600,
    };
  }

  /** Records the try and changes the submission, unless its lease was lost meanwhile. */
  async run(row: SubmissionRow, tried: Tried, permitId?: string): Promise<void> {
    const next = await this.database.transaction(async (tx) => {
      await this.record(tx, row, tried, permitId);
      return this.decide(tx, row, tried);
    });
    this.log(row, tried, next);
  }

  /** Changes the submission by a try that is on record already. */
  async conclude(row: SubmissionRow, tried: Tried): Promise<void> {
    this.log(row, tried, await this.database.transaction((tx) => this.decide(tx, row, tried)));
  }

  /** Records a try that is followed by another one at once. */
  async note(row: SubmissionRow, tried: Tried, permitId: string): Promise<void> {
    await this.database.transaction((tx) => this.record(tx, row, tried, permitId));
    this.log(row, tried, 'again');
  }

  private async record(tx: Tx, row: SubmissionRow, tried: Tried, permitId?: string): Promise<void> {
    await this.attempts.add(tx, row, tried);
    if (permitId !== undefined) await this.permits.end(tx, permitId);
  }

  private async decide(tx: Tx, row: SubmissionRow, tried: Tried): Promise<string> {
    const history = await this.submissions.history(tx, row);
    if (!history) {
      if (tried.draft) await this.submissions.assert(tx, row.id);
      return 'lease-lost';
    }
    await this.noteHealth(tx, row, tried);
    const decision = decideCall(tried.outcome, history, this.rule);
    if (decision.next === 'again') await this.again(tx, row, decision);
    else await this.end(tx, row, decision, { sent: tried.draft, history });
    return decision.next;
  }

  private async noteHealth(
    tx: Tx,
    { company_id: companyId }: SubmissionRow,
    { outcome }: Tried,
  ): Promise<void> {
    if (outcome.kind === 'no-token') return;
    if (outcome.kind === 'unavailable')
      await this.lanes.stumble(tx, companyId, this.config.SUBMISSION_PROBE_CAP_SECONDS);
    else await this.lanes.recover(tx, companyId);
  }

  private async again(tx: Tx, row: SubmissionRow, decision: Decision & { next: 'again' }): Promise<void> {
    if (decision.because === 'limited') {
      await this.lanes.halve(tx, row.company_id, this.config.SUBMISSION_HALVED_SECONDS);
      await this.lanes.block(tx, row.company_id, decision.seconds);
    }
    await this.submissions.again(tx, row, decision);
  }

  private async end(tx: Tx, row: SubmissionRow, decision: Ending, { sent, history }: Ended): Promise<void> {
    if (decision.next === 'parked' && !(await this.parking.run(tx, row, decision))) return;
    const settlement: Settlement = {
      status: decision.next,
      reason: 'reason' in decision ? decision.reason : null,
      revision: sent?.revision ?? row.wanted_revision,
    };
    const ended = await this.submissions.settle(tx, row, settlement);
    await this.tryOthers(tx, row, decision.next, history);
    if (ended === 'ended')
      await this.tell(tx, row, decision.next, { settlement, sent, isProbe: history.isProbe });
  }

  private async tryOthers(
    tx: Tx,
    { company_id: companyId }: SubmissionRow,
    next: Ending['next'],
    { isProbe }: PastSubmission,
  ): Promise<void> {
    if (next === 'delivered' && isProbe) return this.parking.resume(tx, companyId);
    // Also after a try that ended for good: the others still wait for one.
    if (next === 'parked' || isProbe) await this.parking.probe(tx, companyId);
  }

  // A probe that failed again is no news.
  private async tell(
    tx: Tx,
    row: SubmissionRow,
    next: Ending['next'],
    { settlement, sent, isProbe }: { settlement: Settlement; sent: Draft | undefined; isProbe: boolean },
  ): Promise<void> {
    const isNews = next !== 'parked' || !isProbe;
    if (next !== 'delivered' && isNews) await this.complain(tx, row, next, settlement);
    if (next !== 'parked') await this.announce(tx, row, next, sent);
  }

  private async complain(
    tx: Tx,
    row: SubmissionRow,
    outcome: 'parked' | 'gone' | 'dead-lettered',
    { reason, revision }: Settlement,
  ): Promise<void> {
    const why = reason === null ? {} : { reason };
    const data = { orderId: row.id, outcome, revision, ...why };
    await this.outbox.add(tx, submissionFailed, { companyId: row.company_id, data });
  }

  private async announce(
    tx: Tx,
    row: SubmissionRow,
    outcome: 'delivered' | 'gone' | 'dead-lettered',
    sent: Draft | undefined,
  ): Promise<void> {
    const draft = sent ?? (await this.drafts.read(tx, row.id));
    if (!draft.final) return;
    await this.outbox.add(tx, submissionSettled, {
      companyId: row.company_id,
      data: { orderId: row.id, resultVersion: draft.resultVersion, outcome },
    });
  }

  private log(row: SubmissionRow, { outcome, draft, durationMs }: Tried, next: string): void {
    this.logger.info('submit-result', {
      operation: 'submit-result',
      companyId: row.company_id,
      orderId: row.id,
      attempt: row.attempt,
      outcome: outcome.kind,
      status: outcome.status,
      documentStatus: draft?.document.status,
      resultVersion: draft?.resultVersion,
      durationMs,
      next,
    });
  }
}
