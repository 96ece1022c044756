import type { NamedAccount } from '@assay/contracts/consent';
import { type KeptCatalog, showPackages } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { keptCatalog } from './kept-catalog.js';
import { Packages } from './packages.repository.js';

/** Every package of an account, as the vendor described it. */
@Controller()
export class ShowPackages {
  constructor(
    private readonly database: Database,
    private readonly account: KnowAccount,
    private readonly packages: Packages,
  ) {}

  @Answers(showPackages)
  async run({ accountId }: NamedAccount): Promise<KeptCatalog> {
    await this.account.run(accountId);
    const packages = await this.database.read((tx) => this.packages.list(tx, accountId));
    return keptCatalog(accountId, packages);
  }
}
