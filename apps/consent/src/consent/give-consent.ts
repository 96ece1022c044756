import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '@assay/contracts';
import { giveConsent, type ConsentFlow, type GivenConsent } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { failpoint, Logger } from '@assay/runtime';
import type { Credential } from '@assay/smartrecruiters';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import type { Connection } from '../connections/connection.entity.js';
import { Connections } from '../connections/connections.repository.js';
import { GrantedCredentials } from '../credentials/granted-credentials.repository.js';
import { IssuedCredentials, type PendingCredential } from '../credentials/issued-credentials.repository.js';
import { RefreshToken } from '../credentials/refresh-token.js';
import { Activation } from './activation.js';
import { Contest } from './contest.js';
import { ConsentFlows, type ConfirmedFlow } from './consent-flow.js';
import { UsedFlows } from './consent-flows.repository.js';
import { Eligibility } from './eligibility.js';
import { Exchange } from './exchange.js';

const patienceMs = 20_000;
const pollMs = 100;

/** Connects the company, or leaves everything as it was; the same flow again gets the same answer and changes nothing. */
@Controller()
export class GiveConsent {
  constructor(
    private readonly database: Database,
    private readonly flows: ConsentFlows,
    private readonly usedFlows: UsedFlows,
    private readonly eligibility: Eligibility,
    private readonly accounts: Accounts,
    private readonly connections: Connections,
    private readonly issued: IssuedCredentials,
    private readonly granted: GrantedCredentials,
    private readonly exchange: Exchange,
    private readonly activation: Activation,
    private readonly contest: Contest,
    private readonly refresh: RefreshToken,
    private readonly logger: Logger,
  ) {}

  @Answers(giveConsent)
  async run({ flow }: ConsentFlow): Promise<GivenConsent> {
    const state = this.flows.openConfirmed(flow);
    try {
      return await this.give(state);
    } catch (error) {
      if (error instanceof Problem) await this.contest.lost(state, error);
      throw error;
    }
  }

  private async give(state: ConfirmedFlow): Promise<GivenConsent> {
    const deadline = performance.now() + patienceMs;
    do {
      const before = await this.database.read((tx) => this.connectedBefore(tx, state));
      if (before) return this.given(state, before.health === 'ok');
      if (await this.database.transaction((tx) => this.activation.claimHeld(tx, state)))
        return this.given(state, await this.isHealthy(state.companyId));
      const pending = await this.database.transaction((tx) => this.claim(tx, state));
      if (pending) return this.connect(state, pending);
      // The same button pressed twice, or a second window: the first exchange decides.
      await sleep(pollMs);
    } while (performance.now() < deadline);
    throw new Problem('smartrecruiters-unavailable');
  }

  /** The connection this very flow made, as long as it is active; a flow that was used otherwise is a problem. */
  private async connectedBefore(
    tx: Tx,
    { companyId, nonce }: ConfirmedFlow,
  ): Promise<Connection | undefined> {
    const spent = await this.usedFlows.spent(tx, companyId, nonce);
    if (!spent) return undefined;
    const connection = await this.connections.find(tx, companyId);
    const lives = connection?.status === 'active' || Boolean(connection?.heldSince);
    if (connection?.id === spent.connectionId && lives) return connection;
    throw new Problem('consent-flow-expired');
  }

  // The claim comes first: whoever holds it sees every connection that another holder of the same key has made.
  private async claim(tx: Tx, state: ConfirmedFlow): Promise<PendingCredential | undefined> {
    const { companyId, nonce } = state;
    const pending = await this.issued.claim(tx, companyId, state.apiKeyId);
    // Another try with this flow may have ended between our look and our claim.
    if (pending && (await this.usedFlows.spent(tx, companyId, nonce))) {
      await this.issued.abandon(tx, companyId, pending.id);
      return undefined;
    }
    await this.contest.limit(tx, state);
    await this.eligibility.check(tx, companyId, state);
    return pending;
  }

  private async connect(state: ConfirmedFlow, pending: PendingCredential): Promise<GivenConsent> {
    const { companyId } = state;
    try {
      await failpoint('give-consent.claimed');
      const credential = await this.exchange.run(companyId, pending);
      await failpoint('give-consent.exchanged');
      await this.activate(state, pending, credential);
      await failpoint('give-consent.activated');
    } catch (error) {
      await this.database.transaction((tx) => this.issued.abandon(tx, companyId, pending.id));
      const known = error instanceof Problem && error.code === 'company-already-connected';
      if (!known || !(await this.database.transaction((tx) => this.activation.keep(tx, state)))) throw error;
    }
    return this.given(state, await this.isHealthy(companyId));
  }

  // SmartRecruiters grants a credential this once and answers 409 ever after: a database that stumbles must not lose it.
  private async activate(
    state: ConfirmedFlow,
    pending: PendingCredential,
    credential: Credential,
  ): Promise<void> {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      try {
        return await this.database.transaction((tx) =>
          this.activation.activate(tx, state, pending, credential),
        );
      } catch (error) {
        if (performance.now() > deadline) throw error;
        this.logger.warn('a granted credential could not be kept yet', { companyId: state.companyId, error });
      }
      await sleep(pollMs);
    }
  }

  /** Whether SmartRecruiters gives a token for the new credential; somebody else may be getting one at this moment. */
  private async isHealthy(companyId: string): Promise<boolean> {
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      const granted = await this.database.read((tx) => this.granted.find(tx, companyId));
      if (!granted || granted.refusedLately) return false;
      if (granted.token) return true;
      const refresh = await this.refresh.run(companyId, granted);
      if (refresh !== 'busy') return refresh === 'refreshed';
      await sleep(pollMs);
    }
    return false;
  }

  private async given(
    { companyId, accountId, redirect }: ConfirmedFlow,
    healthy: boolean,
  ): Promise<GivenConsent> {
    const { account, connection } = await this.database.read(async (tx) => ({
      account: await this.accounts.get(tx, accountId),
      connection: await this.connections.find(tx, companyId),
    }));
    const back = redirect === undefined ? {} : { redirect };
    const held = connection?.heldSince ? { held: true } : {};
    return { companyId, accountId, accountName: account.name, ...back, healthy, ...held };
  }
}
