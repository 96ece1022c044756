import { isDeepStrictEqual } from 'node:util';
import type { ImportReply } from '@assay/contracts/consent';
import { type Catalog, importPackages, type ImportPackagesRequest } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { KnowAccount } from '../accounts/know-account.js';
import { Package } from './package.entity.js';
import { Packages } from './packages.repository.js';
import { refuseTwins } from './refuse-twins.js';

/** The account offers what an earlier integration listed, or it is only told what that would change; again, nothing changes. */
@Controller()
export class ImportPackages {
  constructor(
    private readonly database: Database,
    private readonly account: KnowAccount,
    private readonly accounts: Accounts,
    private readonly packages: Packages,
  ) {}

  @Answers(importPackages)
  async run({ accountId, packages, apply }: ImportPackagesRequest): Promise<ImportReply> {
    refuseTwins(packages);
    const wanted = packages.map((described, position) => Package.of(accountId, described, position));
    if (!apply) return this.tell(accountId, wanted);
    await this.account.run(accountId);
    return this.database.transaction(async (tx) => {
      await this.accounts.lock(tx, accountId);
      const kept = await this.packages.list(tx, accountId);
      if (isSame(kept, wanted)) return { outcome: 'unchanged' };
      await this.packages.replace(tx, accountId, wanted);
      return { outcome: kept.length === 0 ? 'created' : 'changed' };
    });
  }

  private async tell(accountId: string, wanted: readonly Package[]): Promise<ImportReply> {
    if (!(await this.account.exists(accountId))) return { outcome: 'would-create', awaitsAccount: true };
    const kept = await this.database.read((tx) => this.packages.list(tx, accountId));
    if (isSame(kept, wanted)) return { outcome: 'unchanged' };
    return { outcome: kept.length === 0 ? 'would-create' : 'would-change' };
  }
}

/** Whether the account offers exactly these already, in this order. */
function isSame(kept: readonly Package[], wanted: readonly Package[]): boolean {
  const ids = new Set(wanted.map(({ id }) => id));
  const named = kept.filter(({ id }) => ids.has(id));
  return (
    kept.every(({ id, archived }) => archived || ids.has(id)) &&
    isDeepStrictEqual(entries(named), entries(wanted))
  );
}

// As they travel: what comes from a request has a class, and what comes from the database an order of its own.
function entries(packages: readonly Package[]): Catalog['packages'] {
  return JSON.parse(JSON.stringify(packages.map((one) => one.catalogEntry()))) as Catalog['packages'];
}
