import type { EventEnvelope, ReplayedDeadLetters } from '@assay/contracts';
import { Database, type Tx } from '@assay/persistence';
import { correlation, failpoint } from '@assay/runtime';
import { Injectable } from '@nestjs/common';

/** What became of a delivery that failed. */
export interface Failure {
  readonly attempts: number;
  readonly dead: boolean;
}

/** Makes "at least once" into "exactly once", and keeps what could not be consumed. */
@Injectable()
export class Inbox {
  constructor(private readonly database: Database) {}

  /**
   * Runs the work of each event in one transaction that claims them all, and gives back those that it claimed; an event
   * that was claimed before is left alone. Where the work of one fails, none of them counts.
   */
  async receive(
    consumer: string,
    events: readonly EventEnvelope<unknown>[],
    work: (event: EventEnvelope<unknown>, tx: Tx) => Promise<void>,
  ): Promise<ReadonlySet<EventEnvelope<unknown>>> {
    return this.database.transaction(async (tx) => {
      tx.comesAgain();
      // In one order for everybody: two that claim the same events do not wait for each other in a circle.
      const ids = events.map(({ id }) => id).sort();
      const claimed = await tx.query<{ id: string; failed: boolean }>(
        `INSERT INTO inbox AS i (event_id, consumer) SELECT unnest($1::uuid[]), $2 ON CONFLICT DO NOTHING
         RETURNING event_id AS id, EXISTS (
           SELECT 1 FROM dead_letters d WHERE d.event_id = i.event_id AND d.consumer = $2) AS failed`,
        [ids, consumer],
      );
      const mine = new Map(claimed.map((row) => [row.id, row]));
      const received = new Set<EventEnvelope<unknown>>();
      for (const event of events) {
        const claim = mine.get(event.id);
        // The same event twice among them is worked on once.
        if (!claim || !mine.delete(event.id)) continue;
        await correlation.run(event.correlationId, () => work(event, tx));
        if (claim.failed) await this.forgive(tx, consumer, event.id);
        received.add(event);
      }
      await failpoint('inbox-before-commit');
      return received;
    });
  }

  /** Counts a failed delivery; the last one makes a dead letter and claims the event, so that it is not tried again. */
  async fail(
    consumer: string,
    event: EventEnvelope<unknown>,
    reason: string,
    attemptsMax: number,
  ): Promise<Failure> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<Failure>(
        `INSERT INTO dead_letters AS letter (event_id, consumer, envelope, reason, dead_at)
              VALUES ($1, $2, $3, $4, CASE WHEN $5 <= 1 THEN now() END)
         ON CONFLICT (event_id, consumer) DO UPDATE
                SET attempts = letter.attempts + 1, reason = excluded.reason, failed_at = now(),
                    dead_at = CASE WHEN letter.attempts + 1 >= $5 THEN now() END
          RETURNING attempts, dead_at IS NOT NULL AS dead`,
        [event.id, consumer, JSON.stringify(event), reason, attemptsMax],
      );
      if (!row) throw new Error('a failed delivery was not recorded');
      if (row.dead)
        await tx.query(`INSERT INTO inbox (event_id, consumer) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
          event.id,
          consumer,
        ]);
      return row;
    });
  }

  /**
   * Runs the work on one dead letter of the consumer that is not among those tried, in a transaction that also removes
   * the letter; gives its id, or nothing when none is left. A letter whose work fails stays, and its id is thrown along.
   */
  private async replay(
    consumer: string,
    which: { readonly eventId?: string; readonly tried: readonly string[] },
    work: (event: EventEnvelope<unknown>, tx: Tx) => Promise<void>,
  ): Promise<{ eventId: string; failure?: unknown } | undefined> {
    let eventId: string | undefined;
    try {
      await this.database.transaction(async (tx) => {
        const [letter] = await tx.query<{ event_id: string; envelope: EventEnvelope<unknown> }>(
          `SELECT event_id, envelope FROM dead_letters
            WHERE consumer = $1 AND dead_at IS NOT NULL AND event_id = coalesce($2, event_id) AND event_id <> ALL($3)
            ORDER BY dead_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
          [consumer, which.eventId ?? null, which.tried],
        );
        eventId = letter?.event_id;
        if (!letter) return;
        await correlation.run(letter.envelope.correlationId, () => work(letter.envelope, tx));
        await this.forgive(tx, consumer, letter.event_id);
      });
    } catch (failure) {
      if (eventId === undefined) throw failure;
      return { eventId, failure };
    }
    return eventId === undefined ? undefined : { eventId };
  }

  /** Replays the consumer's dead letters, or the one of this event, each once; says which work failed once more. */
  async replayAll(
    consumer: string,
    eventId: string | undefined,
    work: (event: EventEnvelope<unknown>, tx: Tx) => Promise<void>,
    onFailure: (failure: unknown) => void,
  ): Promise<ReplayedDeadLetters> {
    const tried: string[] = [];
    let failed = 0;
    for (;;) {
      const letter = await this.replay(
        consumer,
        eventId === undefined ? { tried } : { tried, eventId },
        work,
      );
      if (!letter) return { replayed: tried.length - failed, failed };
      tried.push(letter.eventId);
      if (letter.failure === undefined) continue;
      failed += 1;
      onFailure(letter.failure);
    }
  }

  private async forgive(tx: Tx, consumer: string, eventId: string): Promise<void> {
    await tx.query(`DELETE FROM dead_letters WHERE event_id = $1 AND consumer = $2`, [eventId, consumer]);
  }
}
