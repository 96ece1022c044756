import type { ConfirmEventsRequest, MissingEvents } from '@assay/contracts';
import { Database } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

// What an event has written is committed before it is on the disk, and whoever hears that it arrived forgets the event. So
// the answer is a commit that waits: whatever it has seen is on the disk with it, because the log is one line.
const arrivedSql = `SELECT event_id, (SELECT pg_logical_emit_message(true, 'events-arrived', '')) AS at
  FROM inbox WHERE event_id = ANY($1) GROUP BY event_id`;

/**
 * Says which of the events have not arrived in this app's inbox, or could be lost with PostgreSQL; dead letters have
 * arrived.
 */
@Injectable()
export class ConfirmEvents {
  constructor(private readonly database: Database) {}

  async run({ eventIds }: ConfirmEventsRequest): Promise<MissingEvents> {
    const arrived = await this.database.alone((tx) => tx.query<{ event_id: string }>(arrivedSql, [eventIds]));
    const known = new Set(arrived.map(({ event_id }) => event_id));
    return { missing: eventIds.filter((id) => !known.has(id)) };
  }
}
