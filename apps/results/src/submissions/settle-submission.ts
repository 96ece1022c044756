import { submissionFailed, submissionSettled } from '@assay/contracts/results';
import { Outbox } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { Attempts } from '../calls/attempts.repository.js';
import type { CallAnswered, SentState } from '../calls/company-call.js';
import { type Decision, decideCall, type RetryRule, retryRule } from '../calls/decide-call.js';
import { OwedWork } from '../calls/owed.repository.js';
import { Parking } from '../calls/parking.js';
import { type Draft, Drafts } from '../documents/drafts.repository.js';
import { ParkSubmission } from './park-submission.js';
import type { ReadingBack } from './read-back.js';
import type { SubmissionRow } from './submission-rows.js';
import { Submissions } from './submissions.repository.js';

type EndDecision = Exclude<Decision, { next: 'again' }>;

/** Decides when a submission is next due, or that it is over, in the transaction that records what was tried. */
@Injectable()
export class SettleSubmission {
  private readonly rule: RetryRule;

  constructor(
    private readonly database: Database,
    private readonly owed: OwedWork,
    private readonly submissions: Submissions,
    private readonly park: ParkSubmission,
    private readonly parking: Parking,
    private readonly attempts: Attempts,
    private readonly drafts: Drafts,
    private readonly outbox: Outbox,
    config: ResultsConfig,
  ) {
    this.rule = retryRule(config);
  }

  /** Changes the submission by the outcome, unless its lease was lost meanwhile; says what is next. */
  async run(
    tx: Tx,
    row: SubmissionRow,
    outcome: CallAnswered<unknown>,
    sent: Draft | undefined,
  ): Promise<string> {
    if (outcome.kind === 'accepted') return this.end(tx, row, { next: 'delivered' }, sent);
    const history = await this.owed.history(tx, row);
    if (!history) return this.lost(tx, row, sent);
    const decision = decideCall(outcome, history, this.rule);
    if (decision.next !== 'again') return this.end(tx, row, decision, sent);
    await this.owed.again(tx, row, decision);
    return 'again';
  }

  /** After a 409, which is on record: what reading back said decides. */
  async conflict(row: SubmissionRow, sent: Draft, reading: ReadingBack): Promise<void> {
    if (reading === 'waits') return;
    const ours = { outcome: { kind: 'accepted', status: 200, body: undefined }, said: 'read back' } as const;
    const theirs = { outcome: { kind: 'conflict', status: 409 } } as const;
    const made = reading === 'ours' ? ours : reading === 'theirs' ? theirs : { outcome: reading };
    await this.database.transaction(async (tx) => {
      if (reading !== 'theirs')
        await this.attempts.add(tx, row, { call: 'read-back', state: stateOf(sent), ...made });
      await this.run(tx, row, made.outcome, sent);
    });
  }

  // Nobody knows what SmartRecruiters holds now.
  private async lost(tx: Tx, row: SubmissionRow, sent: Draft | undefined): Promise<string> {
    if (sent) await this.submissions.assert(tx, row.id, sent.revision);
    return 'lease-lost';
  }

  private async end(
    tx: Tx,
    row: SubmissionRow,
    decision: EndDecision,
    sent: Draft | undefined,
  ): Promise<string> {
    const { next } = decision;
    if (next === 'parked' && !(await this.park.run(tx, row, decision))) return 'again';
    const reason = 'reason' in decision ? decision.reason : null;
    const settlement = { status: next, reason, revision: sent?.revision ?? row.wanted_revision };
    const ended = await this.owed.end(tx, row, settlement);
    if (!ended) return this.lost(tx, row, sent);
    await this.parking.follow(tx, row, next, ended);
    if (ended.newer) return 'newer';
    // A probe that failed again is no news.
    if (next !== 'parked' || !ended.wasParked) await this.tell(tx, row, { next, ...settlement }, sent);
    return next;
  }

  private async tell(
    tx: Tx,
    row: SubmissionRow,
    { next, reason, revision }: { next: EndDecision['next']; reason: string | null; revision: number },
    sent: Draft | undefined,
  ): Promise<void> {
    if (next !== 'delivered') await this.complain(tx, row, next, { reason, revision });
    if (next !== 'parked') await this.announce(tx, row, next, sent);
  }

  private async complain(
    tx: Tx,
    { id: orderId, company_id: companyId }: SubmissionRow,
    outcome: 'parked' | 'gone' | 'dead-lettered',
    { reason, revision }: { reason: string | null; revision: number },
  ): Promise<void> {
    const data = { orderId, outcome, revision, ...(reason === null ? {} : { reason }) };
    await this.outbox.add(tx, submissionFailed, { companyId, data });
  }

  private async announce(
    tx: Tx,
    { id: orderId, company_id: companyId }: SubmissionRow,
    outcome: 'delivered' | 'gone' | 'dead-lettered',
    sent: Draft | undefined,
  ): Promise<void> {
    const { final, resultVersion } = sent ?? (await this.drafts.read(tx, orderId));
    if (!final) return;
    await this.outbox.add(tx, submissionSettled, { companyId, data: { orderId, resultVersion, outcome } });
  }
}

/** What attempts tell of a state that was sent. */
export function stateOf({ revision, document, resultVersion }: Draft): SentState {
  return { revision, documentStatus: document.status, resultVersion };
}
