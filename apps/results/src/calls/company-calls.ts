import { Problem } from '@assay/contracts';
import { Database, type Tx, untilRecorded } from '@assay/persistence';
import { type Durations, failpoint, Logger, measureCalls, Metrics } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { Attempts } from './attempts.repository.js';
import { type CallAnswered, type CallMade, type CompanyCall, hadNoEffect } from './company-call.js';
import { LentTokens } from './lent-tokens.js';
import { named, type Owed } from './owed-rows.js';
import { OwedWork } from './owed.repository.js';
import { type Turn, Turns } from './turns.js';

interface Try<T, P, O = CallMade<T>['outcome']> extends CallMade<T, P, O> {
  readonly token?: string;
}

/** The turn a call had, and whether no other try follows it at once. */
interface Had<P> {
  readonly turn?: Turn<P>;
  readonly isLast: boolean;
}

/** Calls SmartRecruiters with a company's token and within its limits, whatever the call is about. */
@Injectable()
export class CompanyCalls {
  private readonly took: Durations<'call' | 'outcome'>;
  private readonly waited: Durations<'call' | 'outcome'>;

  constructor(
    private readonly database: Database,
    private readonly tokens: LentTokens,
    private readonly turns: Turns,
    private readonly attempts: Attempts,
    private readonly owed: OwedWork,
    private readonly logger: Logger,
    metrics: Metrics,
  ) {
    this.took = measureCalls(metrics, 'smartrecruiters');
    const help = 'Waiting for a turn within a company’s limits; `waits` is where the row does instead.';
    this.waited = metrics.durations('assay_turn_wait_seconds', help, ['call', 'outcome']);
  }

  /**
   * Makes one call for a leased row in its company's turn, and a second one with a new token where the first was refused
   * for its token; what it says is recorded, and decided upon in the same transaction.
   */
  async run<T, P = undefined>(row: Owed, call: CompanyCall<T, P>): Promise<CallMade<T, P>> {
    const first = await this.try(row, call);
    if (first.token === undefined || !this.needsAnotherToken(row, first.outcome, first.token)) return first;
    const second = await this.try(row, call, first.token);
    if (second.outcome.kind === 'unauthorized' && second.token !== undefined && judgesCredential(row))
      await this.tokens.report(row.company_id, second.token);
    return second;
  }

  // The token comes first: a permit that waits for a token would be used in a later second than it was given for.
  private async try<T, P>(row: Owed, call: CompanyCall<T, P>, refused?: string): Promise<Try<T, P>> {
    const token = await this.lend(row.company_id, refused);
    if (typeof token !== 'string') return this.record(row, call, { outcome: token }, { isLast: true });
    const turn = await this.take(row, call);
    if (typeof turn === 'string') return { outcome: { kind: turn, status: 0 } };
    await failpoint(`${call.name}-before-call`);
    const startedAtMs = performance.now();
    const { prepared } = turn;
    const outcome = await this.turns.hold(row, turn, (signal) => call.send({ token, signal }, prepared));
    const durationMs = Math.round(performance.now() - startedAtMs);
    await failpoint(`${call.name}-after-call`);
    const isLast = refused !== undefined || !this.needsAnotherToken(row, outcome, token);
    const made = await this.record(row, call, { outcome, prepared, durationMs, token }, { turn, isLast });
    await failpoint(`${call.name}-after-answer`);
    return made;
  }

  private needsAnotherToken(row: Owed, { kind }: { readonly kind: string }, token: string): boolean {
    if (kind !== 'unauthorized') return false;
    return judgesCredential(row) || !this.tokens.replacesRefused(row.company_id, token);
  }

  private async take<T, P>(row: Owed, call: CompanyCall<T, P>): ReturnType<typeof this.turns.take<P>> {
    const askedAtMs = performance.now();
    const turn = await this.turns.take(row, call);
    const outcome = typeof turn === 'string' ? turn : 'turn';
    this.waited({ call: call.name, outcome }, (performance.now() - askedAtMs) / 1000);
    return turn;
  }

  private async lend(
    companyId: string,
    refused?: string,
  ): Promise<string | (CallAnswered<never> & { kind: 'no-token' })> {
    try {
      return await this.tokens.lend(companyId, refused);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { kind: 'no-token', status: 0, problem: error.code };
    }
  }

  private async record<T, P>(
    row: Owed,
    call: CompanyCall<T, P>,
    made: Try<T, P, CallAnswered<T>>,
    { turn, isLast }: Had<P>,
  ): Promise<Try<T, P>> {
    const { outcome, prepared, durationMs } = made;
    const state = prepared === undefined ? undefined : call.stateOf?.(prepared);
    const { once = false, unrecorded = false } = call;
    const count = async (tx: Tx): Promise<void> => {
      if (turn) await this.turns.end(tx, row.company_id, turn, outcome);
      if (!unrecorded) await this.attempts.add(tx, row, { call: call.name, outcome, durationMs, state });
    };
    const decide = async (tx: Tx): Promise<string | undefined> => {
      if (isLast && call.settle) return call.settle(tx, made);
      if (once && hadNoEffect(outcome)) await this.owed.mayRepeat(tx, row);
      return isLast ? undefined : 'again';
    };
    const next = await this.untilRecorded(row, async (tx, isFirst) => {
      if (isLast) await call.lockFirst?.(tx);
      // What was tried before may have counted although nobody heard so: then it must not count twice.
      const left = once && turn !== undefined;
      if (isFirst || (await this.owed.awaits(tx, row, left))) await count(tx);
      return decide(tx);
    });
    this.took({ call: call.name, outcome: outcome.kind }, (durationMs ?? 0) / 1000);
    const name = named(row);
    const how = {
      call: call.name,
      outcome: outcome.kind,
      status: outcome.status,
      durationMs,
      ...state,
      next,
    };
    this.logger.info(name.operation, { ...name, ...how });
    return made;
  }

  // What is sent at most once nobody could say later what became of, and the rest would be said twice. Where the lease is lost all
  // the same, the next try finds the row in other hands and is the last one.
  private async untilRecorded<T>(
    row: Owed,
    work: (tx: Tx, isFirst: boolean) => Promise<T>,
  ): Promise<T | undefined> {
    const failed = (error: unknown, tries: number): void =>
      this.logger.warn('what SmartRecruiters answered could not be recorded yet', { error, tries });
    const record = (isFirst: boolean): Promise<T> => this.database.transaction((tx) => work(tx, isFirst));
    return this.turns.keep(row, () => untilRecorded(record, failed));
  }
}

// Every connection may tell results. For some calls about people and jobs SmartRecruiters documents no 403, so that a missing
// permission may come as a 401: were that held against the credential, results would wait for it.
function judgesCredential({ table }: Owed): boolean {
  return table === 'submissions' || table === 'reports';
}
