import { type Nothing, Problem } from '@assay/contracts';
import { checkDisconnectSecret, type CheckDisconnectSecretRequest } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Vault } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { isDisconnectSecret } from '../secrets/disconnect-address.js';

/** Only the secret of the registered address is right; looking disconnects nobody. */
@Controller()
export class CheckDisconnectSecret {
  constructor(private readonly vault: Vault) {}

  @Answers(checkDisconnectSecret)
  async run({ addressSecret }: CheckDisconnectSecretRequest): Promise<Nothing> {
    if (!isDisconnectSecret(this.vault, addressSecret)) throw new Problem('unauthenticated');
    return {};
  }
}
