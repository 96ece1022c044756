import {
  checkTemplates,
  type CheckTemplatesRequest,
  type MissingTemplates,
} from '@assay/contracts/notification';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Templates } from './templates.repository.js';

/** Tells which of the templates the account does not have, each once. */
@Controller()
export class CheckTemplates {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
  ) {}

  @Answers(checkTemplates)
  async run({ accountId, templateIds }: CheckTemplatesRequest): Promise<MissingTemplates> {
    const missing = await this.database.read((tx) => this.templates.missing(tx, accountId, templateIds));
    return { missing };
  }
}
