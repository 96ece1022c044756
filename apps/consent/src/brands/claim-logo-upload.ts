import { Nothing, Problem } from '@assay/contracts';
import { claimLogoUpload, type NamedBrand } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { ConsentConfig } from '../app.config.js';
import { Brands } from './brands.repository.js';

/** Counts a picture before anybody decodes it: what comes of it, a day has only so many for each brand. */
@Controller()
export class ClaimLogoUpload {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly brands: Brands,
    private readonly config: ConsentConfig,
  ) {}

  @Answers(claimLogoUpload)
  async run({ accountId }: NamedBrand): Promise<Nothing> {
    const limit = this.config.LOGOS_PER_DAY_MAX;
    await this.database.transaction(async (tx) => {
      if (accountId !== undefined) await this.accounts.get(tx, accountId);
      if (!(await this.brands.countLogo(tx, accountId, limit)))
        throw new Problem('too-many-logos', { limit: String(limit) });
    });
    return new Nothing();
  }
}
