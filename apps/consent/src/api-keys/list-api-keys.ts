import { listApiKeys, type ApiKeyList, type NamedAccount } from '@assay/contracts/consent';
import { Answers, leadingThatFit, omittedOf } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { ApiKeys } from './api-keys.repository.js';

/** The keys of an account, newest first, never their values. */
@Controller()
export class ListApiKeys {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly apiKeys: ApiKeys,
  ) {}

  @Answers(listApiKeys)
  async run({ accountId }: NamedAccount): Promise<ApiKeyList> {
    return this.database.read(async (tx) => {
      await this.accounts.get(tx, accountId);
      const keys = await this.apiKeys.ofAccount(tx, accountId);
      const items = leadingThatFit(keys.map((key) => key.summary()));
      return { items, ...omittedOf(keys.length, items.length) };
    });
  }
}
