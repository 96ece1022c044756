import { showConnection, type ConnectionReply, type NamedCompany } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Connections } from './connections.repository.js';

/** The connection of one company, active or not. */
@Controller()
export class ShowConnection {
  constructor(
    private readonly database: Database,
    private readonly connections: Connections,
  ) {}

  @Answers(showConnection)
  async run({ companyId }: NamedCompany): Promise<ConnectionReply> {
    return this.database.read(async (tx) => {
      const connection = await this.connections.get(tx, companyId);
      const [described = connection.summary()] = await this.connections.describe(tx, [connection]);
      return described;
    });
  }
}
