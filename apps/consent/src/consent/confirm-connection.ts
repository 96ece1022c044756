import { Problem } from '@assay/contracts';
import {
  confirmConnection,
  type ConfirmConnectionRequest,
  type ConnectionReply,
} from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Connections } from '../connections/connections.repository.js';
import { Activation } from './activation.js';
import { Eligibility } from './eligibility.js';

/** The vendor says whose a held company is: the connection is active for that account, by the key that it used. */
@Controller()
export class ConfirmConnection {
  constructor(
    private readonly database: Database,
    private readonly connections: Connections,
    private readonly eligibility: Eligibility,
    private readonly activation: Activation,
  ) {}

  @Answers(confirmConnection)
  async run({ companyId, accountId }: ConfirmConnectionRequest): Promise<ConnectionReply> {
    return this.database.transaction(async (tx) => {
      const connection = await this.connections.lock(tx, companyId);
      if (!connection) throw new Problem('company-not-connected', { companyId });
      if (!connection.heldSince) throw new Problem('connection-not-held', { companyId });
      const apiKeyId = connection.keyOf(accountId);
      if (apiKeyId === undefined) throw notOne();
      await this.eligibility.checkKey(tx, companyId, apiKeyId);
      await this.activation.settle(tx, connection, { accountId, apiKeyId });
      const [described = connection.summary()] = await this.connections.describe(tx, [connection]);
      return described;
    });
  }
}

function notOne(): Problem {
  const message = 'must be the account that is connected, or the one that tried to be';
  return new Problem('invalid-input', {}, { errors: [{ pointer: '/accountId', message }] });
}
