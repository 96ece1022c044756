import type { Nothing } from '@assay/contracts';
import { listSigningKeys, type SigningKeyList } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { SigningKeys } from './signing-keys.repository.js';

/** The public keys that access tokens may be signed with now or soon, the newest first. */
@Controller()
export class ListSigningKeys {
  constructor(
    private readonly database: Database,
    private readonly keys: SigningKeys,
  ) {}

  @Answers(listSigningKeys)
  async run(_request: Nothing): Promise<SigningKeyList> {
    return { keys: await this.database.read((tx) => this.keys.published(tx)) };
  }
}
