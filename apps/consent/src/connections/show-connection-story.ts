import { type ConnectionStory, type NamedCompany, showConnectionStory } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Connections } from './connections.repository.js';

/** The connection of one company, active or not, and when it began to fail and worked again. */
@Controller()
export class ShowConnectionStory {
  constructor(
    private readonly database: Database,
    private readonly connections: Connections,
  ) {}

  @Answers(showConnectionStory)
  async run({ companyId }: NamedCompany): Promise<ConnectionStory> {
    return this.database.read(async (tx) => {
      const connection = await this.connections.get(tx, companyId);
      const [described = connection.summary()] = await this.connections.describe(tx, [connection]);
      return { ...described, healthHistory: await this.connections.healthHistory(tx, connection.id) };
    });
  }
}
