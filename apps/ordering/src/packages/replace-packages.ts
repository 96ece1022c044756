import { type Catalog, type KeptCatalog, replacePackages } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { KnowAccount } from '../accounts/know-account.js';
import { Package } from './package.entity.js';
import { keptCatalog } from './kept-catalog.js';
import { Packages } from './packages.repository.js';
import { refuseTwins } from './refuse-twins.js';

/** The account offers exactly the packages of the last replacement; those left out are archived, never deleted. */
@Controller()
export class ReplacePackages {
  constructor(
    private readonly database: Database,
    private readonly account: KnowAccount,
    private readonly accounts: Accounts,
    private readonly packages: Packages,
  ) {}

  @Answers(replacePackages)
  async run({ accountId, packages }: Catalog): Promise<KeptCatalog> {
    refuseTwins(packages);
    await this.account.run(accountId);
    return this.database.transaction(async (tx) => {
      await this.accounts.lock(tx, accountId);
      const replacement = packages.map((described, position) => Package.of(accountId, described, position));
      await this.packages.replace(tx, accountId, replacement);
      return keptCatalog(accountId, await this.packages.list(tx, accountId));
    });
  }
}
