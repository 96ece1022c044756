import { Nothing } from '@assay/contracts';
import { removeTemplate, type RemoveTemplateRequest } from '@assay/contracts/notification';
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
  async run({ accountId, templateId, ifVersion }: RemoveTemplateRequest): Promise<Nothing> {
    await this.database.transaction(async (tx) => {
      await this.templates.lock(tx, accountId, templateId, ifVersion);
      await this.templates.remove(tx, accountId, templateId);
    });
    return new Nothing();
  }
}
