import { reissueApiKey, type CreatedApiKey, type NamedApiKey } from '@assay/contracts';
import { Answers } from '@assay/messaging';
import { Database, Vault } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { newSecret } from '../secrets/secret-text.js';
import { ApiKey } from './api-key.entity.js';
import { ApiKeys } from './api-keys.repository.js';

/** A new key with the label of the old one, which opens nothing any more; who is connected stays connected. */
@Controller()
export class ReissueApiKey {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly apiKeys: ApiKeys,
  ) {}

  @Answers(reissueApiKey)
  async run({ accountId, keyId }: NamedApiKey): Promise<CreatedApiKey> {
    const text = newSecret('key');
    return this.database.transaction(async (tx) => {
      const old = await this.apiKeys.get(tx, accountId, keyId);
      await this.apiKeys.revoke(tx, accountId, keyId);
      const made = ApiKey.create(accountId, text, old.label ?? undefined, this.vault);
      const key = await tx.manager.save(made);
      return { ...key.summary(), apiKey: text };
    });
  }
}
