import { Problem, type Nothing } from '@assay/contracts';
import {
  connectionDraining,
  disconnectCompany,
  type DisconnectCompanyRequest,
} from '@assay/contracts/consent';
import { Answers, Outbox } from '@assay/messaging';
import { Database, Vault } from '@assay/persistence';
import { failpoint } from '@assay/runtime';
import { Controller } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';
import { Connections } from '../connections/connections.repository.js';
import { isDisconnectSecret } from '../secrets/disconnect-address.js';

/** New orders stop now and open ones are finished; repeating it, or naming an unknown company, changes nothing. */
@Controller()
export class DisconnectCompany {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly connections: Connections,
    private readonly outbox: Outbox,
    private readonly config: ConsentConfig,
  ) {}

  @Answers(disconnectCompany)
  async run(request: DisconnectCompanyRequest): Promise<Nothing> {
    const { companyId, addressSecret, authenticated, connectionId } = request;
    if (!authenticated && !this.isProof(addressSecret ?? '')) throw new Problem('unauthenticated');
    await this.database.transaction(async (tx) => {
      const connection = await this.connections.lock(tx, companyId);
      if (connection && connectionId !== undefined && connectionId !== connection.id)
        throw new Problem('unauthenticated');
      const now = await this.connections.now(tx);
      if (!connection?.drain(now, this.config.DRAIN_GRACE_SECONDS)) return;
      await tx.manager.save(connection);
      await this.outbox.add(tx, connectionDraining, { companyId, data: connection.change() });
      tx.wake('connections');
    });
    await failpoint('disconnect-company.committed');
    return {};
  }

  // The address is one for all companies: its secret opens every one of them, where it is a proof.
  private isProof(addressSecret: string): boolean {
    return !this.config.DISCONNECT_NEEDS_TOKEN && isDisconnectSecret(this.vault, addressSecret);
  }
}
