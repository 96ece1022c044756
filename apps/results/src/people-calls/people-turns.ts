import { setTimeout as sleep } from 'node:timers/promises';
import { Database, type Tx } from '@assay/persistence';
import type { Answer, Refused } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { Lanes } from '../calls/lanes.repository.js';
import { PeopleAttempts } from './people-attempts.repository.js';
import { type CallKind, isAmbiguous } from './call-outcome.js';
import type { PeopleRow } from './people-rows.js';
import { PeopleWork } from './people-work.repository.js';
import { SearchTurns } from './search-turns.repository.js';
import { SendPermits } from '../calls/send-permits.repository.js';

/** Leave to make one call now. */
export interface PeopleTurn {
  readonly permitId: string;
  readonly searchHolder: string | undefined;
  /** The monotonic time from which the lease counts. */
  readonly leasedAtMs: number;
}

// Longer than this nobody waits in place: the row is due again instead, and others get their turn.
const PATIENCE_MS = 8000;
const LONGEST_NAP_MS = 1000;
const BUSY_WAIT_SECONDS = 0.1;

/** Lets calls about people in, and notes how they ended. */
@Injectable()
export class PeopleTurns {
  constructor(
    private readonly database: Database,
    private readonly lanes: Lanes,
    private readonly permits: SendPermits,
    private readonly searches: SearchTurns,
    private readonly work: PeopleWork,
    private readonly attempts: PeopleAttempts,
    private readonly config: ResultsConfig,
  ) {}

  /** The turn, as soon as the limits of the company allow it, or a refusal of our own making when nothing is sent. */
  async take(row: PeopleRow, kind: CallKind): Promise<PeopleTurn | Refused> {
    const deadlineMs = performance.now() + PATIENCE_MS;
    for (;;) {
      const leasedAtMs = performance.now();
      const turn = await this.database.transaction((tx) => this.tryToTake(tx, row, kind));
      if (turn === 'lost')
        return { kind: 'unavailable', status: 0, bodyExcerpt: 'not sent: the lease had ended' };
      if ('permitId' in turn) return { ...turn, leasedAtMs };
      if (performance.now() + turn.waitSeconds * 1000 > deadlineMs)
        return { kind: 'limited', status: 0, retryAfterSeconds: 1, bodyExcerpt: 'not sent: no room' };
      await sleep(Math.min(turn.waitSeconds * 1000, LONGEST_NAP_MS));
    }
  }

  /** The call lasts: lease and permit last, too. */
  async renew(row: PeopleRow, { permitId }: PeopleTurn): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await this.permits.renew(tx, permitId);
      return this.work.renew(tx, row);
    });
  }

  /** The call is over: its answer is kept, and the next one may come. */
  async end(
    row: PeopleRow,
    kind: CallKind,
    turn: PeopleTurn,
    answer: Answer<unknown>,
    durationMs: number,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.giveBack(tx, row, turn);
      await this.attempts.add(tx, row, kind.name, answer, durationMs);
      if (kind.once && answer.kind !== 'accepted' && !isAmbiguous(answer)) await this.work.mayRepeat(tx, row);
      await this.noteHealth(tx, row.company_id, answer);
    });
  }

  private async tryToTake(
    tx: Tx,
    row: PeopleRow,
    kind: CallKind,
  ): Promise<Omit<PeopleTurn, 'leasedAtMs'> | { waitSeconds: number } | 'lost'> {
    const companyId = row.company_id;
    const lane = await this.lanes.enter(tx, companyId);
    if (lane.blockedSeconds > 0) return { waitSeconds: lane.blockedSeconds };
    const searchHolder = kind.alone
      ? await this.searches.take(tx, companyId, this.config.SUBMISSION_LEASE_SECONDS * 2)
      : undefined;
    if (kind.alone && searchHolder === undefined) return { waitSeconds: BUSY_WAIT_SECONDS };
    const permit = await this.permits.take(tx, row, lane.halved);
    if ('waitSeconds' in permit) {
      if (searchHolder !== undefined) await this.searches.end(tx, companyId, searchHolder);
      return { waitSeconds: Math.max(permit.waitSeconds, BUSY_WAIT_SECONDS) };
    }
    const turn = { permitId: permit.permitId, searchHolder };
    if (await this.work.renew(tx, row, kind.once)) return turn;
    await this.giveBack(tx, row, turn);
    return 'lost';
  }

  private async giveBack(
    tx: Tx,
    { company_id: companyId }: PeopleRow,
    { permitId, searchHolder }: Omit<PeopleTurn, 'leasedAtMs'>,
  ): Promise<void> {
    await this.permits.end(tx, permitId);
    if (searchHolder !== undefined) await this.searches.end(tx, companyId, searchHolder);
  }

  private async noteHealth(tx: Tx, companyId: string, answer: Answer<unknown>): Promise<void> {
    if (answer.kind === 'unavailable')
      return this.lanes.stumble(tx, companyId, this.config.SUBMISSION_PROBE_CAP_SECONDS);
    await this.lanes.recover(tx, companyId);
    if (answer.kind !== 'limited') return;
    await this.lanes.halve(tx, companyId, this.config.SUBMISSION_HALVED_SECONDS);
    await this.lanes.block(tx, companyId, Math.max(answer.retryAfterSeconds ?? 1, 1));
  }
}
