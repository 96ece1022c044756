import { connectionActivated } from '@assay/contracts/consent';
import { Outbox } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import type { Credential } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { ApiKeys } from '../api-keys/api-keys.repository.js';
import { ConsentConfig } from '../app.config.js';
import { Connection } from '../connections/connection.entity.js';
import { Connections } from '../connections/connections.repository.js';
import { GrantedCredentials } from '../credentials/granted-credentials.repository.js';
import { IssuedCredentials, type PendingCredential } from '../credentials/issued-credentials.repository.js';
import { ConnectionChecks } from '../health/connection-checks.repository.js';
import type { ConfirmedFlow } from './consent-flow.js';
import { Contest } from './contest.js';
import { UsedFlows } from './consent-flows.repository.js';

/** Writes down what an exchange has achieved. */
@Injectable()
export class Activation {
  constructor(
    private readonly accounts: Accounts,
    private readonly connections: Connections,
    private readonly issued: IssuedCredentials,
    private readonly granted: GrantedCredentials,
    private readonly apiKeys: ApiKeys,
    private readonly usedFlows: UsedFlows,
    private readonly checks: ConnectionChecks,
    private readonly config: ConsentConfig,
    private readonly outbox: Outbox,
    private readonly contest: Contest,
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
    await this.contest.queue(tx, companyId);
    const connection = (await this.connections.lock(tx, companyId)) ?? Connection.create(companyId);
    await this.accounts.revive(tx, flow.accountId);
    connection.activate(flow, await this.connections.now(tx));
    await tx.manager.save(connection);
    await this.checks.plan(tx, companyId, connection.id, this.config.CONNECTION_CHECK_HOURS);
    await this.issued.activate(tx, { companyId, apiKeyId, connectionId: connection.id }, pending);
    await this.granted.keep(tx, companyId, granted);
    await this.apiKeys.markUsed(tx, apiKeyId);
    await this.usedFlows.spend(tx, companyId, flow.nonce, connection.id);
    await this.outbox.add(tx, connectionActivated, { companyId, data: connection.change() });
    await this.contest.examine(tx, connection, flow);
  }

  /**
   * A held company belongs to that account from now on. What was exchanged for it is the company's own and stays as it
   * is: SmartRecruiters notices nothing, and nothing has to be exchanged anew.
   */
  async settle(tx: Tx, held: Connection, to: { accountId: string; apiKeyId: string }): Promise<void> {
    const { companyId, id: before } = held;
    await this.accounts.revive(tx, to.accountId);
    held.activate(to, await this.connections.now(tx));
    await tx.manager.save(held);
    await this.checks.plan(tx, companyId, held.id, this.config.CONNECTION_CHECK_HOURS);
    await this.issued.handOver(tx, companyId, before, held.id);
    await this.apiKeys.markUsed(tx, to.apiKeyId);
    await this.outbox.add(tx, connectionActivated, { companyId, data: held.change() });
  }

  /** The same by a key that was made for the company, on the page; false when the company is not held. */
  async claimHeld(tx: Tx, flow: ConfirmedFlow): Promise<boolean> {
    const { companyId, nonce } = flow;
    const connection = await this.connections.lock(tx, companyId);
    if (!connection?.heldSince || !(await this.contest.isMadeFor(tx, flow))) return false;
    await this.settle(tx, connection, flow);
    await this.usedFlows.spend(tx, companyId, nonce, connection.id);
    return true;
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
