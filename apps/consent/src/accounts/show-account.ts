import { showAccount, type NamedAccount, type SavedAccount } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from './accounts.repository.js';

/** What is known about an account, without its secrets. */
@Controller()
export class ShowAccount {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
  ) {}

  @Answers(showAccount)
  async run({ accountId }: NamedAccount): Promise<SavedAccount> {
    return this.database.read(async (tx) => (await this.accounts.get(tx, accountId)).saved());
  }
}
