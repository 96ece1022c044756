import { reissueApiKey, type CreatedApiKey, type NamedApiKey } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database, Vault } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { newSecret } from '../secrets/secret-text.js';
import { ApiKey } from './api-key.entity.js';
import { ApiKeys } from './api-keys.repository.js';

/**
 * A new key with the label and the company of the old one, which opens nothing any more; who is connected stays connected. Asked again,
 * because the answer was lost or a button was pressed twice, it is the same new key.
 */
@Controller()
export class ReissueApiKey {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly accounts: Accounts,
    private readonly apiKeys: ApiKeys,
  ) {}

  @Answers(reissueApiKey)
  async run({ accountId, keyId }: NamedApiKey): Promise<CreatedApiKey> {
    return this.database.transaction(async (tx) => {
      // An account that is being removed at this moment revokes the keys that it sees.
      await this.accounts.lock(tx, accountId);
      const old = await this.apiKeys.lock(tx, accountId, keyId);
      const successor = await this.apiKeys.successor(tx, accountId, keyId);
      if (successor) return successor.again(this.vault);
      const text = newSecret('key');
      await this.apiKeys.revoke(tx, accountId, keyId);
      const described = { label: old.label ?? undefined, companyId: old.companyId ?? undefined };
      const made = ApiKey.create(accountId, text, described, this.vault);
      const key = await tx.manager.save(Object.assign(made, { replaces: keyId }));
      return { ...key.summary(), apiKey: text };
    });
  }
}
