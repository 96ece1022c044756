import { Problem } from '@assay/contracts';
import { type ConnectionReply, type NamedCompany, refuseConnection } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Connections } from '../connections/connections.repository.js';

/**
 * The vendor says that a held company belongs to neither account: the connection ends as by Disconnect. SmartRecruiters
 * is not told, so its admin presses Disconnect before the company is connected anew.
 */
@Controller()
export class RefuseConnection {
  constructor(
    private readonly database: Database,
    private readonly connections: Connections,
  ) {}

  @Answers(refuseConnection)
  async run({ companyId }: NamedCompany): Promise<ConnectionReply> {
    return this.database.transaction(async (tx) => {
      const connection = await this.connections.lock(tx, companyId);
      if (!connection) throw new Problem('company-not-connected', { companyId });
      if (!connection.heldSince) throw new Problem('connection-not-held', { companyId });
      connection.drain(await this.connections.now(tx), 0);
      await tx.manager.save(connection);
      const [described = connection.summary()] = await this.connections.describe(tx, [connection]);
      return described;
    });
  }
}
