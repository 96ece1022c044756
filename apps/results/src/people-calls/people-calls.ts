import { Problem } from '@assay/contracts';
import { Database } from '@assay/persistence';
import { failpoint, Logger } from '@assay/runtime';
import type { Answer, Bearer } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { holdLease } from '../calls/hold-lease.js';
import { LentTokens } from '../calls/lent-tokens.js';
import type { CallKind, CallOutcome } from './call-outcome.js';
import { PeopleAttempts } from './people-attempts.repository.js';
import type { PeopleRow } from './people-rows.js';
import { PeopleTurns, type PeopleTurn } from './people-turns.js';

/** Calls SmartRecruiters about people with the company's token, within the limits it shares with submissions. */
@Injectable()
export class PeopleCalls {
  constructor(
    private readonly database: Database,
    private readonly tokens: LentTokens,
    private readonly turns: PeopleTurns,
    private readonly attempts: PeopleAttempts,
    private readonly config: ResultsConfig,
    private readonly logger: Logger,
  ) {}

  /** Makes one call, and a second one with a new token where the first was refused for its token. */
  async run<T>(
    row: PeopleRow,
    kind: CallKind,
    call: (bearer: Bearer) => Promise<Answer<T>>,
  ): Promise<CallOutcome<T>> {
    const token = await this.lend(row, kind);
    if (typeof token !== 'string') return token;
    const first = await this.once(row, kind, (signal) => call({ token, signal }));
    if (first.kind !== 'unauthorized') return first;
    const fresh = await this.lend(row, kind, token);
    if (typeof fresh !== 'string') return fresh;
    return this.once(row, kind, (signal) => call({ token: fresh, signal }));
  }

  private async lend(
    row: PeopleRow,
    kind: CallKind,
    refusedToken?: string,
  ): Promise<string | (CallOutcome<never> & { kind: 'no-token' })> {
    try {
      return await this.tokens.lend(row.company_id, refusedToken);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const outcome = { kind: 'no-token', status: 0, problem: error.code } as const;
      await this.database.transaction((tx) => this.attempts.add(tx, row, kind.name, outcome));
      return outcome;
    }
  }

  private async once<T>(
    row: PeopleRow,
    kind: CallKind,
    call: (signal: AbortSignal) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const turn = await this.turns.take(row, kind);
    if ('kind' in turn) return turn;
    await failpoint(`people-${kind.name}-before-call`);
    const startedAtMs = performance.now();
    const answer = await this.call(row, turn, call);
    await failpoint(`people-${kind.name}-after-call`);
    await this.turns.end(row, kind, turn, answer, Math.round(performance.now() - startedAtMs));
    await failpoint(`people-${kind.name}-after-answer`);
    return answer;
  }

  private async call<T>(
    row: PeopleRow,
    turn: PeopleTurn,
    call: (signal: AbortSignal) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const leaseMs = this.config.SUBMISSION_LEASE_SECONDS * 1000;
    const renew = (): Promise<boolean> => this.turns.renew(row, turn);
    const failed = (error: unknown): void =>
      this.logger.warn('a lease could not be renewed', { companyId: row.company_id, error });
    const answer = await holdLease({ leaseMs, leasedAtMs: turn.leasedAtMs, renew, failed }, call);
    return answer ?? { kind: 'unavailable', status: 0, bodyExcerpt: 'not sent: the lease had ended' };
  }
}
