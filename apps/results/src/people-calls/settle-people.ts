import { Database, type Tx } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { decideCall, type RetryRule } from '../calls/decide-call.js';
import type { CallOutcome } from './call-outcome.js';
import type { PeopleRow } from './people-rows.js';
import { type PeopleEnding, PeopleWork } from './people-work.repository.js';

/** Decides when something about a person is next due, or that it is over. */
@Injectable()
export class SettlePeople {
  private readonly rule: RetryRule;

  constructor(
    private readonly database: Database,
    private readonly work: PeopleWork,
    private readonly logger: Logger,
    config: ResultsConfig,
  ) {
    this.rule = {
      base: config.SUBMISSION_RETRY_BASE_SECONDS,
      cap: config.SUBMISSION_RETRY_CAP_SECONDS,
      horizon: config.SUBMISSION_HORIZON_HOURS * 3600,
      notFoundConfirm: 0,
      inlineNotFound: 0,
    };
  }

  /** Ends the row, and does in the same transaction what follows from it; nothing when the lease was lost. */
  async end(row: PeopleRow, ending: PeopleEnding, also?: (tx: Tx) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (await this.work.end(tx, row, ending)) await also?.(tx);
    });
    this.log(row, ending.status, ending.reason);
  }

  /** Due again after so many seconds; nothing failed. */
  async later(row: PeopleRow, seconds: number): Promise<void> {
    await this.database.transaction((tx) => this.work.again(tx, row, { seconds, failed: false }));
  }

  /** What every answer that says no means, by the table of answers. */
  async refused(row: PeopleRow, outcome: CallOutcome<unknown>): Promise<void> {
    const history = await this.database.read((tx) => this.work.history(tx, row));
    if (!history || outcome.kind === 'accepted') return;
    const decision = decideCall(outcome, history, this.rule);
    if (decision.next === 'again') {
      const failed = decision.because === 'failed';
      await this.database.transaction((tx) =>
        this.work.again(tx, row, { seconds: decision.seconds, failed }),
      );
      return this.log(row, 'again', outcome.kind);
    }
    const reason = 'reason' in decision ? decision.reason : `refused-${outcome.status}`;
    await this.end(row, { status: decision.next === 'parked' ? 'parked' : 'failed', reason });
  }

  private log(row: PeopleRow, next: string, reason?: string): void {
    const operation = `tell-${row.table}`;
    const { company_id: companyId, id, attempt } = row;
    this.logger.info(operation, { operation, companyId, id, attempt, next, reason });
  }
}
