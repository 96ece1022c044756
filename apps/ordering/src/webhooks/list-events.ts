import { type EventPage, type EventSelection, listEvents } from '@assay/contracts/ordering';
import { Answers, leadingThatFit } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { cursorAfter, placeOf } from '../paging/cursor.js';
import { Webhooks } from './webhooks.repository.js';

const defaultLimit = 50;

/** Everything that was or would have been told, oldest first: whoever goes on from the last cursor misses nothing. */
@Controller()
export class ListEvents {
  constructor(
    private readonly database: Database,
    private readonly webhooks: Webhooks,
  ) {}

  @Answers(listEvents)
  async run({ limit = defaultLimit, cursor, ...which }: EventSelection): Promise<EventPage> {
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const settled = await this.database.readAtOneMoment((tx) => this.webhooks.settled(tx));
    const found = await this.database.read((tx) =>
      this.webhooks.events(tx, { ...which, limit }, after, settled),
    );
    const items = leadingThatFit(found);
    const last = items.at(-1);
    const nextCursor = last && cursorAfter({ at: new Date(last.createdAt), id: last.webhookId });
    return { items, ...(nextCursor === undefined ? {} : { nextCursor }) };
  }
}
