import { BadGatewayException, Injectable } from '@nestjs/common';
import { Clock } from '@assay/runtime';
import { isRecord, type JsonObject } from '../state/json.js';
import { PublicAddress } from '../state/public-address.js';
import type { EngineAccount, EnginePackage } from '../state/world-state.js';
import { World } from '../state/world.js';
import { seededPackages } from './catalogue.js';
import { VendorApi } from './vendor-api.js';

/** What an account is made from; everything has a default. */
export interface NewAccount {
  accountId?: string;
  name?: string;
  ownerEmail?: string;
  language?: string;
  webhookTypes?: string[];
  packages?: EnginePackage[];
}

/** The accounts of the engine, each announced to Assay through the vendor API. */
@Injectable()
export class Accounts {
  constructor(
    private readonly api: VendorApi,
    private readonly world: World,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  /** Makes or renews an account with its packages, here and in Assay; 502 when Assay refuses. */
  async save(wish: NewAccount): Promise<EngineAccount> {
    const accountId = wish.accountId ?? `account-${Object.keys(this.world.state.accounts).length + 1}`;
    const account = (this.world.state.accounts[accountId] ??= this.newAccount(accountId));
    if (wish.name) account.name = wish.name;
    if (wish.packages) account.packages = wish.packages;
    const path = `/accounts/${encodeURIComponent(accountId)}`;
    const answer = await this.must('PUT', path, {
      name: account.name,
      engineUrl: this.address.of(`/engine/webhooks/${encodeURIComponent(accountId)}`),
      ...(wish.ownerEmail ? { ownerEmail: wish.ownerEmail } : {}),
      ...(wish.language ? { language: wish.language } : {}),
      ...(wish.webhookTypes ? { webhookTypes: wish.webhookTypes } : {}),
    });
    if (typeof answer.webhookSecret === 'string') account.webhookSecret = answer.webhookSecret;
    this.world.changed();
    await this.must('PUT', `${path}/packages`, { packages: account.packages });
    return account;
  }

  /** Has Assay make an API key for an account; the key is shown this once. */
  async makeApiKey(accountId: string): Promise<{ keyId: string; apiKey: string }> {
    const answer = await this.must('POST', `/accounts/${encodeURIComponent(accountId)}/api-keys`, {
      label: 'Sandbox',
    });
    const account = this.world.state.accounts[accountId];
    if (typeof answer.prefix === 'string') account?.apiKeyPrefixes.push(answer.prefix);
    this.world.changed();
    return { keyId: String(answer.keyId), apiKey: String(answer.apiKey) };
  }

  /** Has Assay make a link to the page on which an admin of the account, who just logged in, manages the integration. */
  async openPortal(accountId: string): Promise<string> {
    const stepUpAt = this.clock.now().toISOString();
    const answer = await this.must('POST', `/accounts/${encodeURIComponent(accountId)}/portal-links`, {
      stepUpAt,
    });
    return String(answer.url);
  }

  private newAccount(accountId: string): EngineAccount {
    const createdAt = this.clock.now().toISOString();
    const packages = structuredClone([...seededPackages]);
    return {
      accountId,
      name: 'Northwind Traders',
      webhookSecret: '',
      createdAt,
      packages,
      apiKeyPrefixes: [],
    };
  }

  private async must(method: 'PUT' | 'POST', path: string, body: JsonObject): Promise<JsonObject> {
    const answer = await this.api.call(method, path, body);
    if (answer.status >= 200 && answer.status < 300 && isRecord(answer.body)) return answer.body;
    const said = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    throw new BadGatewayException(
      `Assay answered ${answer.status} to ${method} /v1${path}: ${said.slice(0, 500)}`,
    );
  }
}
