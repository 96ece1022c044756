import { Nothing } from '@assay/contracts';
import { type NamedTemplate, removeTemplate } from '@assay/contracts/notification';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Templates } from './templates.repository.js';

/** The account's own words are forgotten, also when there were none. */
@Controller()
export class RemoveTemplate {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
  ) {}

  @Answers(removeTemplate)
  async run({ accountId, templateId }: NamedTemplate): Promise<Nothing> {
    await this.database.transaction((tx) => this.templates.remove(tx, accountId, templateId));
    return new Nothing();
  }
}
