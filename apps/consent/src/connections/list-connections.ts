import { listConnections, type ConnectionList, type ListConnectionsWithin } from '@assay/contracts/consent';
import { Answers, leadingThatFit } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { cursorAfter, placeOf } from './connection-cursor.js';
import { Connections } from './connections.repository.js';

const defaultLimit = 500;

/** Connections with their status and health, the newest first, of one account or of all, page by page. */
@Controller()
export class ListConnections {
  constructor(
    private readonly database: Database,
    private readonly connections: Connections,
  ) {}

  @Answers(listConnections)
  async run(request: ListConnectionsWithin): Promise<ConnectionList> {
    const { limit = defaultLimit, cursor, ...filter } = request;
    const after = cursor === undefined ? undefined : placeOf(cursor);
    return this.database.read(async (tx) => {
      const found = await this.connections.page(tx, { ...filter, limit: limit + 1, after });
      const items = leadingThatFit(await this.connections.describe(tx, found.slice(0, limit)));
      const last = found[items.length - 1];
      return {
        items,
        ...(found.length > items.length && last ? { nextCursor: cursorAfter(last) } : {}),
      };
    });
  }
}
