import { Database, type Tx, unflushedRows } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import type { CallAnswered, CallOutcome } from './company-call.js';
import { type Decision, decideCall, type RetryRule, retryRule } from './decide-call.js';
import { named, type Owed, type RevisedColumns } from './owed-rows.js';
import { type Ended, type Ending, OwedWork } from './owed.repository.js';
import { Parking } from './parking.js';

const orderingAwaySeconds = 5;

/** A call may have had its effect, and nobody will say so any more. */
export const neverAnswered: Ending = { status: 'unknown', reason: 'sent-without-an-answer' };

type Row = Owed<RevisedColumns>;
type Refusal = Exclude<CallAnswered<unknown>, { kind: 'accepted' }>;

/** Decides when something about a person or a candidate is next due, or that it is over. */
@Injectable()
export class SettleOwed {
  private readonly rule: RetryRule;

  constructor(
    private readonly database: Database,
    private readonly work: OwedWork,
    private readonly parking: Parking,
    private readonly logger: Logger,
    config: ResultsConfig,
  ) {
    // Whoever is not found is not found the next time either.
    this.rule = { ...retryRule(config), notFoundConfirm: 0 };
  }

  /** Ends the row, and does in the same transaction what follows from it; nothing when the lease was lost. */
  async end(row: Row, ending: Ending, also?: (tx: Tx) => Promise<void>): Promise<void> {
    const end = (tx: Tx) => this.endWith(tx, row, ending, also);
    // What nobody wants did not leave: if PostgreSQL forgets that it was ended, it is looked at again, and ends so again.
    const forget = (tx: Tx) => this.work.end(tx, row, ending, unflushedRows);
    const alone = ending.status === 'off' ? forget : end;
    const follows = also !== undefined || [ending.status, row.status].includes('parked');
    const ended = await (follows ? this.database.transaction(end) : this.database.alone(alone));
    if (ended) this.log(row, ending.status, ending.reason);
  }

  /** The same in a transaction that does more. */
  async endWith(
    tx: Tx,
    row: Row,
    ending: Ending,
    also?: (tx: Tx) => Promise<void>,
  ): Promise<Ended | undefined> {
    const ended = await this.work.end(tx, row, ending);
    if (!ended) return undefined;
    await this.parking.follow(tx, row, ending.status, ended);
    await also?.(tx);
    return ended;
  }

  /** Due again after so many seconds, by default when ordering may be back; nothing failed. */
  async later(row: Row, seconds = orderingAwaySeconds): Promise<void> {
    await this.database.alone((tx) => this.work.wait(tx, row, seconds));
  }

  /** What every answer that says no means, by the table of answers; nothing where the row is not ours any more. */
  async refused(row: Row, outcome: CallOutcome<unknown>): Promise<void> {
    if (outcome.kind === 'accepted' || outcome.kind === 'waits' || outcome.kind === 'unwanted') return;
    const history = await this.database.read((tx) => this.work.history(tx, row));
    if (!history) return;
    const decision = decideCall(outcome, history, this.rule);
    if (decision.next !== 'again') return this.end(row, endingOf(decision, outcome));
    await this.database.alone((tx) => this.work.again(tx, row, decision));
    return this.log(row, 'again', outcome.kind);
  }

  /** The same, in the transaction that records the answer, of what must not be sent twice and had no effect; says what is next. */
  async refusedOnce(tx: Tx, row: Row, outcome: Refusal): Promise<string> {
    const history = await this.work.history(tx, row);
    if (!history) return 'lease-lost';
    const decision = decideCall(outcome, history, this.rule);
    if (decision.next === 'again') await this.work.again(tx, row, decision, true);
    else await this.endWith(tx, row, endingOf(decision, outcome));
    return decision.next;
  }

  private log(row: Row, next: string, reason?: string | null): void {
    const name = named(row);
    this.logger.info(name.operation, { ...name, next, reason });
  }
}

function endingOf(decision: Exclude<Decision, { next: 'again' }>, { status }: { status: number }): Ending {
  const reason = 'reason' in decision ? decision.reason : `refused-${status}`;
  return { status: decision.next === 'parked' ? 'parked' : 'failed', reason };
}
