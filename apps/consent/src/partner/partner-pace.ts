import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '@assay/contracts';
import { Database, type Tx } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import type { Pace } from './pace.js';

// What SmartRecruiters allows a credential (contract section 4.7); the partner's is one for all companies.
const atOnce = 8;
const perSecond = 10;
const windowSeconds = 1.05;
const busyWaitMs = 50;
const patienceMs = 25_000;
/** Longer than any call may take: one whose process died counts until then. */
const leaseSeconds = 30;

const end = 'coalesce(ended_at, expires_at)';
const takeSql = `
  WITH old AS (DELETE FROM partner_calls WHERE ${end} < clock_timestamp() - make_interval(secs => $1)),
  use AS (
    SELECT count(*) FILTER (WHERE ${end} > clock_timestamp()) AS running, count(*) AS recent
      FROM partner_calls WHERE ${end} >= clock_timestamp() - make_interval(secs => $1)
  )
  INSERT INTO partner_calls (expires_at)
    SELECT clock_timestamp() + make_interval(secs => $4) FROM use WHERE running < $2 AND recent < $3 RETURNING id`;

/**
 * The limits of the partner credential over all replicas: a call counts from the moment it is let out until a second
 * after it has ended, so that no second as SmartRecruiters sees it holds more than it allows.
 */
@Injectable()
export class PartnerPace implements Pace {
  /** One of a process asks at a time: the others would only be in the way of the database. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  /** Makes the call as soon as there is room; the problem `smartrecruiters-unavailable` where a person would wait too long. */
  async run<T>(call: () => Promise<T>): Promise<T> {
    const id = await this.enter();
    try {
      return await call();
    } finally {
      await this.leave(id);
    }
  }

  // What was answered is worth more than the place, which is free again by itself: a credential is granted once.
  private async leave(id: string): Promise<void> {
    try {
      await this.database.alone((tx) =>
        tx.execute('UPDATE partner_calls SET ended_at = clock_timestamp() WHERE id = $1', [id]),
      );
    } catch (error) {
      this.logger.warn('the end of a call was not noted', { error });
    }
  }

  private enter(): Promise<string> {
    const deadline = performance.now() + patienceMs;
    const entered = this.turn.then(() => this.wait(deadline));
    this.turn = entered.catch(() => undefined);
    return entered;
  }

  private async wait(deadline: number): Promise<string> {
    while (performance.now() < deadline) {
      const id = await this.database.transaction((tx) => this.take(tx));
      if (id !== undefined) return id;
      await sleep(busyWaitMs);
    }
    throw new Problem('smartrecruiters-unavailable');
  }

  private async take(tx: Tx): Promise<string | undefined> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('partner calls', 1))`);
    const [row] = await tx.query<{ id: string }>(takeSql, [windowSeconds, atOnce, perSecond, leaseSeconds]);
    return row?.id;
  }
}
