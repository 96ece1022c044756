import { showAccountOwner, type AccountOwner, type NamedApiKey } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { ApiKeys } from './api-keys.repository.js';

/** Who owns an account, and how to recognise one of its keys, a revoked one too. */
@Controller()
export class ShowAccountOwner {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly apiKeys: ApiKeys,
  ) {}

  @Answers(showAccountOwner)
  async run({ accountId, keyId }: NamedApiKey): Promise<AccountOwner> {
    return this.database.read(async (tx) => {
      const { name: accountName, ownerEmail, language } = await this.accounts.get(tx, accountId);
      const key = await this.apiKeys.get(tx, accountId, keyId);
      return {
        accountId,
        accountName,
        ...(ownerEmail === null ? {} : { ownerEmail }),
        ...(language === null ? {} : { language }),
        key: key.recognised(),
      };
    });
  }
}
