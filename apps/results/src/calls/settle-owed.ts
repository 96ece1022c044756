import { Database, type Tx, unflushedRows } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import type { CallOutcome } from './company-call.js';
import { decideCall, type RetryRule, retryRule } from './decide-call.js';
import { named, type Owed, type RevisedColumns } from './owed-rows.js';
import { type Ending, OwedWork } from './owed.repository.js';

const orderingAwaySeconds = 5;

type Row = Owed<RevisedColumns>;

/** Decides when something about a person or a candidate is next due, or that it is over. */
@Injectable()
export class SettleOwed {
  private readonly rule: RetryRule;

  constructor(
    private readonly database: Database,
    private readonly work: OwedWork,
    private readonly logger: Logger,
    config: ResultsConfig,
  ) {
    // Whoever is not found is not found the next time either.
    this.rule = { ...retryRule(config), notFoundConfirm: 0 };
  }

  /** Ends the row, and does in the same transaction what follows from it; nothing when the lease was lost. */
  async end(row: Row, ending: Ending, also?: (tx: Tx) => Promise<void>): Promise<void> {
    const end = async (tx: Tx) => {
      const ended = await this.work.end(tx, row, ending);
      if (ended) await also?.(tx);
      return ended;
    };
    // What nobody wants did not leave: if PostgreSQL forgets that it was ended, it is looked at again, and ends so again.
    const forget = (tx: Tx) => this.work.end(tx, row, ending, unflushedRows);
    const alone = ending.status === 'off' ? forget : end;
    const ended = await (also ? this.database.transaction(end) : this.database.alone(alone));
    if (ended) this.log(row, ending.status, ending.reason);
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
    if (decision.next === 'again') {
      await this.database.alone((tx) => this.work.again(tx, row, decision));
      return this.log(row, 'again', outcome.kind);
    }
    const reason = 'reason' in decision ? decision.reason : `refused-${outcome.status}`;
    await this.end(row, { status: decision.next === 'parked' ? 'parked' : 'failed', reason });
  }

  private log(row: Row, next: string, reason?: string | null): void {
    const name = named(row);
    this.logger.info(name.operation, { ...name, next, reason });
  }
}
