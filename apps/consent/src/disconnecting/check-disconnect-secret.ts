import { type Nothing, Problem } from '@assay/contracts';
import { checkDisconnectSecret, type CheckDisconnectSecretRequest } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Vault } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';
import { isDisconnectSecret } from '../secrets/disconnect-address.js';

/** Only the secret of the registered address is right, and not even that where a token is needed; looking disconnects nobody. */
@Controller()
export class CheckDisconnectSecret {
  constructor(
    private readonly vault: Vault,
    private readonly config: ConsentConfig,
  ) {}

  @Answers(checkDisconnectSecret)
  async run({ addressSecret }: CheckDisconnectSecretRequest): Promise<Nothing> {
    const { DISCONNECT_NEEDS_TOKEN } = this.config;
    if (DISCONNECT_NEEDS_TOKEN || !isDisconnectSecret(this.vault, addressSecret))
      throw new Problem('unauthenticated');
    return {};
  }
}
