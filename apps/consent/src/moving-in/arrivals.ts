import { Problem } from '@assay/contracts';
import { connectionActivated, type EarlierConnection } from '@assay/contracts/consent';
import { Outbox } from '@assay/messaging';
import { Vault, type Tx } from '@assay/persistence';
import type { Credential, SmartRecruitersToken } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { ApiKey } from '../api-keys/api-key.entity.js';
import { ApiKeys } from '../api-keys/api-keys.repository.js';
import { ConsentConfig } from '../app.config.js';
import { Connection } from '../connections/connection.entity.js';
import { Connections } from '../connections/connections.repository.js';
import { RecordHealth } from '../connections/record-health.js';
import { Contest } from '../consent/contest.js';
import { GrantedCredentials } from '../credentials/granted-credentials.repository.js';
import { IssuedCredentials } from '../credentials/issued-credentials.repository.js';
import { ConnectionChecks } from '../health/connection-checks.repository.js';
import { sameHash } from '../secrets/peppered-hash.js';
import { newSecret } from '../secrets/secret-text.js';
import { EarlierKeys } from './earlier-keys.js';
import { hashOfEither } from './hash-of-either.js';
import type { ToDo } from './outcome.js';

interface Whose {
  readonly accountId: string;
  readonly companyId: string;
}

/** A company that is to move in, with what is kept of its secrets. */
export interface Arrival extends Whose {
  readonly issued: { readonly clientId: string; readonly secretHash: Buffer };
  readonly granted: Credential;
  readonly key?: ReturnType<EarlierKeys['read']>;
}

/** Says what there is to do for a company that an earlier integration connected, and does it. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly vault: Vault,
    private readonly config: ConsentConfig,
    private readonly outbox: Outbox,
    private readonly accounts: Accounts,
    private readonly apiKeys: ApiKeys,
    private readonly keys: EarlierKeys,
    private readonly connections: Connections,
    private readonly contest: Contest,
    private readonly issued: IssuedCredentials,
    private readonly granted: GrantedCredentials,
    private readonly checks: ConnectionChecks,
    private readonly health: RecordHealth,
  ) {}

  read(whose: Whose, { issued, granted, key }: EarlierConnection): Arrival {
    const { clientId, clientSecret: text, clientSecretSha256: sha256 } = issued;
    const place = { pointer: '/connection/issued', name: 'clientSecret' };
    const secretHash = hashOfEither(this.vault, 'secret', { text, sha256 }, place);
    const read = key && this.keys.read(key, '/connection/key');
    return { ...whose, issued: { clientId, secretHash }, granted, ...(read ? { key: read } : {}) };
  }

  /** What there is to do, or the problem that is in the way; what somebody ended here is not begun again by an old file. */
  async decide(tx: Tx, arrival: Arrival): Promise<ToDo> {
    const { companyId, accountId } = arrival;
    const known = await this.connections.find(tx, companyId);
    if (known) refuseTo(known, accountId);
    const issued = await this.issued.known(tx, arrival.issued.clientId);
    if (issued && issued.companyId !== companyId) throw new Problem('client-id-taken', { companyId });
    const key = arrival.key && (await this.keys.find(tx, accountId, arrival.key));
    if (!known) {
      await this.checkKey(tx, arrival, key);
      return 'create';
    }
    const isIssued = issued !== undefined && sameHash(issued.secretHash, arrival.issued.secretHash);
    if (isIssued && key !== null && (await this.hasGranted(tx, arrival))) return 'nothing';
    await this.refuseToGoBack(tx, known);
    return 'change';
  }

  /** The company is connected, both credentials are kept, and everybody hears of it; what was decided is decided anew. */
  async take(tx: Tx, arrival: Arrival, token: SmartRecruitersToken): Promise<ToDo> {
    const { companyId, accountId } = arrival;
    await this.contest.queue(tx, companyId);
    await this.accounts.lock(tx, accountId);
    const known = await this.connections.lock(tx, companyId);
    const toDo = await this.decide(tx, arrival);
    if (toDo === 'nothing') return toDo;
    const connection = known ?? Connection.create(companyId);
    const apiKeyId = await this.keyFor(tx, arrival, known);
    connection.activate({ accountId, apiKeyId }, await this.connections.now(tx));
    await tx.manager.save(connection);
    const { id: connectionId } = connection;
    await this.checks.plan(tx, companyId, connectionId, this.config.CONNECTION_CHECK_HOURS);
    await this.issued.adopt(tx, { companyId, apiKeyId, connectionId }, arrival.issued);
    await this.keepGranted(tx, arrival, token);
    await this.apiKeys.markUsed(tx, apiKeyId);
    const data = { ...connection.change(), movedIn: true };
    await this.outbox.add(tx, connectionActivated, { companyId, data });
    return toDo;
  }

  // A file from before would bring back what the company's admin replaced, perhaps because it had leaked.
  private async refuseToGoBack(tx: Tx, { id, companyId }: Connection): Promise<void> {
    if (await this.issued.isRenewed(tx, id)) throw new Problem('connection-renewed', { companyId });
  }

  private async hasGranted(tx: Tx, { companyId, granted }: Arrival): Promise<boolean> {
    const kept = (await this.granted.find(tx, companyId))?.credential;
    return kept?.clientId === granted.clientId && kept.clientSecret === granted.clientSecret;
  }

  private async checkKey(tx: Tx, { companyId }: Arrival, key?: ApiKey | null): Promise<void> {
    const madeFor = key?.companyId ?? null;
    if (madeFor !== null && madeFor !== companyId) throw new Problem('api-key-of-another-company');
    if (madeFor === null && (await this.apiKeys.isReserved(tx, companyId)))
      throw new Problem('company-reserved');
    if (key && (await this.connections.isKeyTaken(tx, companyId, key.id)))
      throw new Problem('api-key-in-use');
  }

  /** A connection keeps the key it has, unless a new one is named; a new connection without one has a key that nobody knows. */
  private async keyFor(tx: Tx, { accountId, key }: Arrival, known: Connection | null): Promise<string> {
    const there = key && (await this.keys.find(tx, accountId, key));
    if (key && !there) return (await this.keys.add(tx, accountId, key)).id;
    // Another company may live on the key by now.
    if (known) return known.apiKeyId;
    if (there) return there.id;
    const made = ApiKey.create(accountId, newSecret('key'), { label: 'Moved in' }, this.vault);
    return (await tx.manager.save(made)).id;
  }

  private async keepGranted(tx: Tx, { companyId, granted }: Arrival, token: SmartRecruitersToken) {
    await this.granted.keep(tx, companyId, granted);
    const seen = await this.granted.find(tx, companyId);
    const lease = seen && (await this.granted.lease(tx, companyId, seen));
    if (lease) await this.granted.keepToken(tx, lease, token, false);
    await this.health.run(tx, companyId);
  }
}

function refuseTo(known: Connection, accountId: string): void {
  const { companyId } = known;
  if (known.heldSince) throw new Problem('connection-held');
  if (known.status !== 'active') throw new Problem('connection-ended', { companyId });
  if (known.accountId !== accountId) throw new Problem('company-connected-elsewhere');
}
