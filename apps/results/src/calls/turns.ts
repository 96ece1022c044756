import { setTimeout as sleep } from 'node:timers/promises';
import { Database, holdLease, type LeaseTerms, type Tx } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import type { Answer } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { type CallAnswered, type CompanyCall, isNotSent, notSent } from './company-call.js';
import { Lanes } from './lanes.repository.js';
import { named, type Owed, type OwedTable } from './owed-rows.js';
import { OwedWork } from './owed.repository.js';
import { SearchTurns } from './search-turns.repository.js';
import { SendPermits } from './send-permits.repository.js';

/** Leave to make one call now. */
export interface Turn<P> {
  readonly permitId: string;
  readonly searchHolder: string | undefined;
  readonly prepared: P;
  /** The monotonic time (`performance.now()`) from which the lease counts, never later than in the database. */
  readonly leasedAtMs: number;
}

type Terms<P> = Pick<CompanyCall<unknown, P>, 'alone' | 'once' | 'prepare'>;
type Taken<P> = Omit<Turn<P>, 'leasedAtMs'>;

// What takes several calls would begin anew each time. Longer than this it waits not in place either: others get their turn.
const patienceMs = 8000;
const longestNapMs = 1000;
const busyWaitSeconds = 0.1;
const patient: ReadonlySet<OwedTable> = new Set(['registrations', 'ratings', 'notes']);

/** There is no turn, and nothing of it counts. */
class NoTurn extends Error {
  constructor(readonly kind: 'waits' | 'unwanted') {
    super(kind);
  }
}

/** Lets calls in when their company's limits allow it, and only for the holder of the lease; notes how they ended. */
@Injectable()
export class Turns {
  constructor(
    private readonly database: Database,
    private readonly lanes: Lanes,
    private readonly permits: SendPermits,
    private readonly searches: SearchTurns,
    private readonly owed: OwedWork,
    private readonly config: ResultsConfig,
    private readonly logger: Logger,
  ) {}

  /** A turn; or why nothing is sent: then the row waits its turn, and nothing was tried. */
  async take<P>(row: Owed, terms: Terms<P>): Promise<Turn<P> | 'waits' | 'unwanted'> {
    const untilMs = performance.now() + (patient.has(row.table) ? patienceMs : 0);
    for (;;) {
      const leasedAtMs = performance.now();
      const taken = await this.tryToTake(row, terms, untilMs);
      if (typeof taken === 'string') return taken;
      if (typeof taken === 'object') return { ...taken, leasedAtMs };
      await sleep(Math.min(taken * 1000, longestNapMs));
    }
  }

  /** Calls while the turn lasts: it is renewed meanwhile, and the call is given up when the lease is lost. */
  async hold<T>(
    row: Owed,
    { permitId, leasedAtMs }: Turn<unknown>,
    call: (signal: AbortSignal) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const renew = (): Promise<boolean> => this.database.alone((tx) => this.permits.renew(tx, row, permitId));
    const answer = await holdLease(this.terms(row, leasedAtMs, renew), call);
    return answer ?? notSent('the lease had ended');
  }

  /** Keeps the lease of a call that is over while work lasts that is fenced by it: nobody takes the row for one never answered. */
  async keep<T>(row: Owed, work: () => Promise<T>): Promise<T | undefined> {
    const renew = (): Promise<boolean> => this.database.alone((tx) => this.permits.keep(tx, row));
    return holdLease(this.terms(row, performance.now(), renew), work);
  }

  /** The call is over; what its answer says about the company's health and limits counts for all its calls. */
  async end(tx: Tx, companyId: string, turn: Turn<unknown>, answer: CallAnswered<unknown>): Promise<void> {
    const { permitId, searchHolder } = turn;
    const isFault = answer.kind === 'unavailable';
    await this.permits.end(tx, permitId, isFault || isNotSent(answer) ? undefined : { companyId });
    if (searchHolder !== undefined) await this.searches.end(tx, companyId, searchHolder);
    if (isFault && !isNotSent(answer))
      await this.lanes.stumble(tx, companyId, this.config.SUBMISSION_PROBE_CAP_SECONDS);
    await this.leaveAlone(tx, companyId, answer);
  }

  // Whoever is not there says of all calls when to come again, not of this one alone.
  private async leaveAlone(tx: Tx, companyId: string, answer: CallAnswered<unknown>): Promise<void> {
    const isLimited = answer.kind === 'limited';
    if (isLimited) await this.lanes.halve(tx, companyId, this.config.SUBMISSION_HALVED_SECONDS);
    const asked = 'retryAfterSeconds' in answer ? answer.retryAfterSeconds : undefined;
    const seconds = Math.max(asked ?? 0, isLimited ? 1 : 0);
    if (seconds > 0) await this.lanes.block(tx, companyId, seconds);
  }

  private terms(row: Owed, leasedAtMs: number, renew: LeaseTerms['renew']): LeaseTerms {
    const failed = (error: unknown): void =>
      this.logger.warn('a lease could not be renewed', { ...named(row), error });
    return { leaseMs: this.config.SUBMISSION_LEASE_SECONDS * 1000, leasedAtMs, renew, failed };
  }

  /** The turn, or for how many seconds to wait in place for another try. */
  private async tryToTake<P>(
    row: Owed,
    terms: Terms<P>,
    untilMs: number,
  ): Promise<Taken<P> | number | NoTurn['kind']> {
    try {
      return await this.database.transaction(async (tx) => {
        const taken = await this.enter(tx, row, terms);
        if (typeof taken === 'object' || performance.now() + taken * 1000 <= untilMs) return taken;
        await this.giveBack(tx, row, taken);
        return 'waits';
      });
    } catch (error) {
      if (error instanceof NoTurn) return error.kind;
      throw error;
    }
  }

  /** What is thrown here undoes all of it. */
  private async enter<P>(tx: Tx, row: Owed, terms: Terms<P>): Promise<Taken<P> | number> {
    const { company_id: companyId } = row;
    const { blockedSeconds, halved } = await this.lanes.enter(tx, companyId);
    if (blockedSeconds > 0) return blockedSeconds;
    const searchHolder = terms.alone ? await this.search(tx, companyId) : undefined;
    if (terms.alone && searchHolder === undefined) return busyWaitSeconds;
    const permit = await this.permits.take(tx, row, { halved, once: terms.once ?? false });
    if (permit === 'lost') throw new NoTurn('waits');
    if ('permitId' in permit) return { ...permit, searchHolder, prepared: await this.prepare(tx, terms) };
    if (searchHolder !== undefined) await this.searches.end(tx, companyId, searchHolder);
    return permit.waitSeconds;
  }

  private async prepare<P>(tx: Tx, { prepare }: Terms<P>): Promise<P> {
    const prepared = await prepare?.(tx);
    if (prepare && prepared === undefined) throw new NoTurn('unwanted');
    return prepared as P;
  }

  private search(tx: Tx, companyId: string): Promise<string | undefined> {
    return this.searches.take(tx, companyId, this.config.SUBMISSION_LEASE_SECONDS * 2);
  }

  private async giveBack(tx: Tx, row: Owed, seconds: number): Promise<void> {
    if (row.table !== 'submissions') return this.owed.wait(tx, row, Math.max(seconds, 1));
    await this.lanes.block(tx, row.company_id, seconds);
    await this.owed.release(tx, row);
  }
}
