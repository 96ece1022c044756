import { Problem, type Nothing } from '@assay/contracts';
import { revokeApiKey, type NamedApiKey } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { ApiKeys } from './api-keys.repository.js';

/** The key opens nothing any more; connections made with it live on, and revoking again is harmless. */
@Controller()
export class RevokeApiKey {
  constructor(
    private readonly database: Database,
    private readonly apiKeys: ApiKeys,
  ) {}

  @Answers(revokeApiKey)
  async run({ accountId, keyId }: NamedApiKey): Promise<Nothing> {
    const revoked = await this.database.transaction((tx) => this.apiKeys.revoke(tx, accountId, keyId));
    if (!revoked) throw new Problem('api-key-not-found', { keyId });
    return {};
  }
}
