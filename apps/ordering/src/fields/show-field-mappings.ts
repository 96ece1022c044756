import type { NamedAccount } from '@assay/contracts/consent';
import { type FieldMappings, showFieldMappings } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { DescribeFields } from './describe-fields.js';

/** What the values of the fields select, what follows from each, and which of them SmartRecruiters ever sent. */
@Controller()
export class ShowFieldMappings {
  constructor(
    private readonly database: Database,
    private readonly account: KnowAccount,
    private readonly fields: DescribeFields,
  ) {}

  @Answers(showFieldMappings)
  async run({ accountId }: NamedAccount): Promise<FieldMappings> {
    await this.account.run(accountId);
    return this.database.read((tx) => this.fields.run(tx, accountId));
  }
}
