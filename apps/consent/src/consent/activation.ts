import { connectionActivated } from '@assay/contracts';
import { Outbox } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import type { Credential } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ApiKeys } from '../api-keys/api-keys.repository.js';
import { ConsentConfig } from '../app.config.js';
import { Connection } from '../connections/connection.entity.js';
import { Connections } from '../connections/connections.repository.js';
import { GrantedCredentials } from '../credentials/granted-credentials.repository.js';
import { IssuedCredentials, type PendingCredential } from '../credentials/issued-credentials.repository.js';
import { ConnectionChecks } from '../health/connection-checks.repository.js';
import type { ConfirmedFlow } from './consent-flow.js';
import { UsedFlows } from './consent-flows.repository.js';

/** Writes down what an exchange has achieved. */
@Injectable()
export class Activation {
  constructor(
    private readonly connections: Connections,
    private readonly issued: IssuedCredentials,
    private readonly granted: GrantedCredentials,
    private readonly apiKeys: ApiKeys,
    private readonly usedFlows: UsedFlows,
    private readonly checks: ConnectionChecks,
    private readonly config: ConsentConfig,
    private readonly outbox: Outbox,
  ) {}

  /** The company is connected: both credentials are kept and everybody hears of it; repeating it changes nothing. */
  async activate(
    tx: Tx,
    flow: ConfirmedFlow,
    pending: PendingCredential,
    granted: Credential,
  ): Promise<void> {
    const { companyId, apiKeyId } = flow;
    // A commit whose answer was lost is repeated.
    if (await this.usedFlows.spent(tx, companyId, flow.nonce)) return;
    const connection = (await this.connections.lock(tx, companyId)) ?? Connection.create(companyId);
    connection.activate(flow, await this.connections.now(tx));
    await tx.manager.save(connection);
    await this.checks.plan(tx, companyId, connection.id, this.config.CONNECTION_CHECK_HOURS);
    await this.issued.activate(tx, { companyId, apiKeyId, connectionId: connection.id }, pending);
    await this.granted.keep(tx, companyId, granted);
    await this.apiKeys.markUsed(tx, apiKeyId);
    await this.usedFlows.spend(tx, companyId, flow.nonce, connection.id);
    await this.outbox.add(tx, connectionActivated, { companyId, data: connection.change() });
  }

  /**
   * SmartRecruiters says that it is connected already: true when we are, too, to the same account and with its
   * credential at hand, so that nothing needs to change.
   */
  async keep(tx: Tx, { companyId, accountId, nonce }: ConfirmedFlow): Promise<boolean> {
    const connection = await this.connections.lock(tx, companyId);
    const same = connection?.status === 'active' && connection.accountId === accountId;
    if (!same || !(await this.granted.find(tx, companyId))) return false;
    await this.usedFlows.spend(tx, companyId, nonce, connection.id);
    return true;
  }
}
