import { Problem } from '@assay/contracts';
import { checkConnection, type ConnectionReply, type NamedCompany } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Connections } from '../connections/connections.repository.js';
import { MeasureHealth } from './measure-health.js';

/** The connection as it is found when SmartRecruiters is asked at this moment, not when it was last looked at. */
@Controller()
export class CheckConnection {
  constructor(
    private readonly database: Database,
    private readonly connections: Connections,
    private readonly health: MeasureHealth,
  ) {}

  @Answers(checkConnection)
  async run({ companyId }: NamedCompany): Promise<ConnectionReply> {
    const outcome = await this.health.run(companyId);
    if (outcome === 'unavailable' || outcome === 'busy') throw new Problem('smartrecruiters-unavailable');
    return this.database.read(async (tx) => {
      const connection = await this.connections.get(tx, companyId);
      const [described = connection.summary()] = await this.connections.describe(tx, [connection]);
      return described;
    });
  }
}
