import { createApiKey, type CreateApiKeyRequest, type CreatedApiKey } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database, Vault } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { newSecret } from '../secrets/secret-text.js';
import { ApiKey } from './api-key.entity.js';
import { ApiKeys } from './api-keys.repository.js';

/** A new key for an account; it can be read until a company is connected with it. One of that id is the same again. */
@Controller()
export class CreateApiKey {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly accounts: Accounts,
    private readonly apiKeys: ApiKeys,
  ) {}

  @Answers(createApiKey)
  async run({ accountId, ...described }: CreateApiKeyRequest): Promise<CreatedApiKey> {
    const text = newSecret('key');
    return this.database.transaction(async (tx) => {
      // An account that is being removed at this moment revokes the keys that it sees.
      await this.accounts.lock(tx, accountId);
      const made = described.keyId && (await this.apiKeys.find(tx, accountId, described.keyId));
      if (made) return made.again(this.vault);
      const key = await tx.manager.save(ApiKey.create(accountId, text, described, this.vault));
      return { ...key.summary(), apiKey: text };
    });
  }
}
