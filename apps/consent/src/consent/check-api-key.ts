import { checkApiKey, Problem, type CheckApiKeyRequest, type ConsentPreview } from '@assay/contracts';
import { Answers } from '@assay/messaging';
import { Database, Vault, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import type { ApiKey } from '../api-keys/api-key.entity.js';
import { ApiKeys } from '../api-keys/api-keys.repository.js';
import { pepperedHash } from '../secrets/peppered-hash.js';
import { isWellFormed } from '../secrets/secret-text.js';
import { ConsentFlows, type FlowState } from './consent-flow.js';
import { UsedFlows } from './consent-flows.repository.js';
import { Eligibility } from './eligibility.js';

const MOST_TRIES = 5;

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
  ) {}

  @Answers(checkApiKey)
  async run({ flow, apiKey }: CheckApiKeyRequest): Promise<ConsentPreview> {
    const state = this.flows.open(flow);
    const text = apiKey.trim();
    // Committed before the key is looked at: a refusal must not take the count back.
    await this.database.transaction((tx) => this.countTry(tx, state));
    return this.database.read(async (tx) => this.preview(tx, state, await this.find(tx, text)));
  }

  private async countTry(tx: Tx, { companyId, nonce }: FlowState): Promise<void> {
    if (await this.usedFlows.spent(tx, companyId, nonce)) throw new Problem('consent-flow-expired');
    if ((await this.usedFlows.countTry(tx, companyId, nonce)) > MOST_TRIES)
      throw new Problem('too-many-tries');
  }

  /** Unknown, revoked and misspelt keys are told apart by nothing; a misspelt one is not even looked up. */
  private async find(tx: Tx, text: string): Promise<ApiKey> {
    const key = isWellFormed(text, 'key')
      ? await this.apiKeys.usable(tx, pepperedHash(this.vault, 'api-keys', text))
      : null;
    if (!key) throw new Problem('api-key-refused');
    return key;
  }

  private async preview(tx: Tx, state: FlowState, key: ApiKey): Promise<ConsentPreview> {
    const { companyId, redirect } = state;
    const account = await this.accounts.get(tx, key.accountId);
    const known = await this.eligibility.check(tx, companyId, { apiKeyId: key.id, accountId: account.id });
    const moved = known && known.accountId !== account.id;
    return {
      flow: this.flows.seal({ ...state, apiKeyId: key.id, accountId: account.id }),
      companyId,
      accountId: account.id,
      accountName: account.name,
      ...(redirect === undefined ? {} : { redirect }),
      ...(moved ? { previousAccountName: (await this.accounts.get(tx, known.accountId)).name } : {}),
    };
  }
}
