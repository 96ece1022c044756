import { Problem } from '@assay/contracts';
import { checkApiKey, type CheckApiKeyRequest, type ConsentPreview } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database, Vault, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import type { ApiKey } from '../api-keys/api-key.entity.js';
import { ApiKeys } from '../api-keys/api-keys.repository.js';
import { hashOfSecret } from '../secrets/earlier-secret.js';
import type { Trier } from './connect-tries.repository.js';
import { Contest } from './contest.js';
import { ConsentFlows, type FlowState } from './consent-flow.js';
import { UsedFlows } from './consent-flows.repository.js';
import { Eligibility } from './eligibility.js';

const mostTries = 5;

/** The account behind a pasted key, and a flow that remembers it; nothing is connected, and five tries are enough. */
@Controller()
export class CheckApiKey {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly flows: ConsentFlows,
    private readonly usedFlows: UsedFlows,
    private readonly apiKeys: ApiKeys,
    private readonly accounts: Accounts,
    private readonly eligibility: Eligibility,
    private readonly contest: Contest,
  ) {}

  @Answers(checkApiKey)
  async run({ flow, apiKey }: CheckApiKeyRequest): Promise<ConsentPreview> {
    const state = this.flows.open(flow);
    const text = apiKey.trim();
    // Committed before the key is looked at: a refusal must not take the count back.
    await this.database.transaction((tx) => this.countTry(tx, state));
    const key = await this.database.read((tx) => this.find(tx, text));
    const trier = { companyId: state.companyId, accountId: key.accountId, apiKeyId: key.id };
    try {
      return await this.database.read((tx) => this.preview(tx, state, trier));
    } catch (error) {
      if (error instanceof Problem) await this.contest.lost(trier, error);
      throw error;
    }
  }

  private async countTry(tx: Tx, { companyId, nonce }: FlowState): Promise<void> {
    if (await this.usedFlows.spent(tx, companyId, nonce)) throw new Problem('consent-flow-expired');
    if ((await this.usedFlows.countTry(tx, companyId, nonce)) > mostTries)
      throw new Problem('too-many-tries');
  }

  /** Unknown, revoked and misspelt keys are told apart by nothing; a misspelt one of ours is not even looked up. */
  private async find(tx: Tx, text: string): Promise<ApiKey> {
    const hash = hashOfSecret(this.vault, 'key', text);
    const key = hash ? await this.apiKeys.usable(tx, hash) : null;
    if (!key) throw new Problem('api-key-refused');
    return key;
  }

  private async preview(tx: Tx, state: FlowState, trier: Trier): Promise<ConsentPreview> {
    const { companyId, redirect } = state;
    const { accountId, apiKeyId } = trier;
    await this.contest.limit(tx, trier);
    const account = await this.accounts.get(tx, accountId);
    const known = await this.eligibility.check(tx, companyId, trier);
    return {
      flow: this.flows.seal({ ...state, apiKeyId, accountId }),
      companyId,
      accountId: account.id,
      accountName: account.name,
      ...(redirect === undefined ? {} : { redirect }),
      ...(known && known.accountId !== accountId ? { moved: true } : {}),
    };
  }
}
