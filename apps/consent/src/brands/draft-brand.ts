import { refuseOtherVersion } from '@assay/contracts';
import { draftBrand, type SaveBrandRequest, type SavedBrand } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { Brands } from './brands.repository.js';
import { saidOf } from './said-of.js';

/** The brand as saving it would leave it, with the logo that it has; it is refused for the same reasons, and nothing is kept or announced. */
@Controller()
export class DraftBrand {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly brands: Brands,
  ) {}

  @Answers(draftBrand)
  async run({ ifVersion, ...request }: SaveBrandRequest): Promise<SavedBrand> {
    const { accountId } = request;
    const said = saidOf(request);
    return this.database.read(async (tx) => {
      if (accountId !== undefined) await this.accounts.get(tx, accountId);
      const { logo, revision } = await this.brands.find(tx, accountId);
      refuseOtherVersion(revision, ifVersion);
      const named = accountId === undefined ? {} : { accountId };
      return { ...named, ...said, ...(logo ? { logo } : {}), revision };
    });
  }
}
