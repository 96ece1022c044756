import {
  explainPackages,
  type ExplainPackagesRequest,
  type PackageExplanation,
  type PackageExplanations,
} from '@assay/contracts/ordering';
import { Answers, leadingThatFit, omittedOf } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { FieldMappingsBook } from '../field-book/field-mappings.repository.js';
import type { Package } from './package.entity.js';
import { Packages } from './packages.repository.js';
import { type Job, whyHidden } from './why-hidden.js';

/** Every package of an account: listed for the job, or hidden for exactly one reason. */
@Controller()
export class ExplainPackages {
  constructor(
    private readonly database: Database,
    private readonly account: KnowAccount,
    private readonly packages: Packages,
    private readonly mappings: FieldMappingsBook,
  ) {}

  @Answers(explainPackages)
  async run({ accountId, location, fields }: ExplainPackagesRequest): Promise<PackageExplanations> {
    await this.account.run(accountId);
    return this.database.read(async (tx) => {
      const job = { location, fields, mappings: await this.mappings.find(tx, accountId) };
      const packages = await this.packages.list(tx, accountId);
      const items = leadingThatFit(packages.map((offered) => explain(offered, job)));
      return { accountId, items, ...omittedOf(packages.length, items.length) };
    });
  }
}

function explain(offered: Package, job: Job): PackageExplanation {
  const hidden = whyHidden(offered, job);
  return { packageId: offered.id, name: offered.name, listed: hidden === undefined, ...hidden };
}
