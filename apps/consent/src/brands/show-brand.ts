import { type NamedBrand, type SavedBrand, showBrand } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { Brands } from './brands.repository.js';

/** One brand as it was saved, by itself: what the installation says is in no account's. */
@Controller()
export class ShowBrand {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly brands: Brands,
  ) {}

  @Answers(showBrand)
  async run({ accountId }: NamedBrand): Promise<SavedBrand> {
    return this.database.read(async (tx) => {
      if (accountId !== undefined) await this.accounts.get(tx, accountId);
      return this.brands.find(tx, accountId);
    });
  }
}
