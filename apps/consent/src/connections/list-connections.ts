import { listConnections, type ConnectionList, type Nothing } from '@assay/contracts';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Connections } from './connections.repository.js';

/** Every connection with its status and health, the newest first. */
@Controller()
export class ListConnections {
  constructor(
    private readonly database: Database,
    private readonly connections: Connections,
  ) {}

  @Answers(listConnections)
  async run(_request: Nothing): Promise<ConnectionList> {
    return this.database.read(async (tx) => ({
      items: await this.connections.describe(tx, await this.connections.all(tx)),
    }));
  }
}
