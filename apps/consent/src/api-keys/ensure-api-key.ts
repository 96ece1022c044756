import type { Nothing } from '@assay/contracts';
import { type CreateApiKeyRequest, ensureApiKey } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database, Vault } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { newSecret } from '../secrets/secret-text.js';
import { ApiKey } from './api-key.entity.js';
import { ApiKeys } from './api-keys.repository.js';

@Controller()
export class EnsureApiKey {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly accounts: Accounts,
    private readonly apiKeys: ApiKeys,
  ) {}

  /** The account has a key that can be used, however often and at once this is asked. */
  @Answers(ensureApiKey)
  async run({ accountId, ...described }: CreateApiKeyRequest): Promise<Nothing> {
    await this.database.transaction(async (tx) => {
      await this.accounts.lock(tx, accountId);
      const keys = await this.apiKeys.ofAccount(tx, accountId);
      if (keys.some(({ revokedAt }) => revokedAt === null)) return;
      await tx.manager.save(ApiKey.create(accountId, newSecret('key'), described, this.vault));
    });
    return {};
  }
}
