import { Problem } from '@assay/contracts';
import type { EarlierApiKey } from '@assay/contracts/consent';
import { Vault, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ApiKey } from '../api-keys/api-key.entity.js';
import { ApiKeys } from '../api-keys/api-keys.repository.js';
import { hashOfEither } from './hash-of-either.js';

const shown = 4;

/** The API keys that an earlier integration gave out: they go on working, and only their hashes are kept. */
@Injectable()
export class EarlierKeys {
  constructor(
    private readonly vault: Vault,
    private readonly apiKeys: ApiKeys,
  ) {}

  /** The account's key, if it is here; the problem `api-key-taken` where it is another account's, or was revoked. */
  async find(tx: Tx, accountId: string, { hash }: { readonly hash: Buffer }): Promise<ApiKey | null> {
    const key = await this.apiKeys.withHash(tx, hash);
    if (key && (key.accountId !== accountId || key.revokedAt !== null)) throw new Problem('api-key-taken');
    return key;
  }

  /** The key as it is kept, by its hash; the problem `invalid-input` where it is not said in one of its two ways. */
  read({ apiKey, apiKeySha256, label }: EarlierApiKey, pointer: string) {
    const said = { text: apiKey, sha256: apiKeySha256 };
    const hash = hashOfEither(this.vault, 'key', said, { pointer, name: 'apiKey' });
    // Enough to tell keys apart, and of one that is only known by its digest there is nothing to be shown.
    return { hash, label, prefix: apiKey?.slice(0, shown) ?? 'moved in' };
  }

  /** Keeps the key, or the problem `api-key-taken` where another account was quicker. */
  async add(
    tx: Tx,
    accountId: string,
    { hash, ...described }: ReturnType<EarlierKeys['read']> & { companyId?: string | undefined },
  ): Promise<ApiKey> {
    const key = ApiKey.earlier(accountId, hash, described);
    if (!(await this.apiKeys.insert(tx, key))) throw new Problem('api-key-taken');
    return key;
  }
}
