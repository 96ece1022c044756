import type { ConfirmEventsRequest, MissingEvents } from '@assay/contracts';
import { Database } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** Says which of the events have not arrived in this app's inbox; dead letters have arrived. */
@Injectable()
export class ConfirmEvents {
  constructor(private readonly database: Database) {}

  async run({ eventIds }: ConfirmEventsRequest): Promise<MissingEvents> {
    const arrived = await this.database.read((tx) =>
      tx.query<{ event_id: string }>(`SELECT DISTINCT event_id FROM inbox WHERE event_id = ANY($1)`, [
        eventIds,
      ]),
    );
    const known = new Set(arrived.map(({ event_id }) => event_id));
    return { missing: eventIds.filter((id) => !known.has(id)) };
  }
}
