import { Problem } from '@assay/contracts';
import { showApiKey, type ApiKeyValue, type NamedApiKey } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database, Vault } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { ApiKeys } from './api-keys.repository.js';

/** The key itself, as long as no company was connected with it and nobody revoked it. */
@Controller()
export class ShowApiKey {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly apiKeys: ApiKeys,
  ) {}

  @Answers(showApiKey)
  async run({ accountId, keyId }: NamedApiKey): Promise<ApiKeyValue> {
    const key = await this.database.read((tx) => this.apiKeys.get(tx, accountId, keyId));
    const apiKey = key.value(this.vault);
    if (apiKey === undefined) throw new Problem('api-key-used', { keyId });
    return { keyId, apiKey };
  }
}
