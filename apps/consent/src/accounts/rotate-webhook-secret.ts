import { rotateWebhookSecret, type AccountReply, type NamedAccount } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database, Vault } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from './accounts.repository.js';

const overlapMs = 24 * 3_600_000;

/** A new webhook secret; the one before signs as well for a day, in which asking again gives the same new one. */
@Controller()
export class RotateWebhookSecret {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly accounts: Accounts,
  ) {}

  @Answers(rotateWebhookSecret)
  async run({ accountId }: NamedAccount): Promise<AccountReply> {
    return this.database.transaction(async (tx) => {
      const account = await this.accounts.lock(tx, accountId);
      const now = await this.accounts.now(tx);
      account.rotateWebhookSecret(this.vault, now, new Date(now.getTime() + overlapMs));
      await tx.manager.save(account);
      return account.described(this.vault, now);
    });
  }
}
