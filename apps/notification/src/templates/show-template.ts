import { Problem } from '@assay/contracts';
import { type NamedTemplate, showTemplate, type Template } from '@assay/contracts/notification';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Templates } from './templates.repository.js';

/** The account's own words, as they were saved. */
@Controller()
export class ShowTemplate {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
  ) {}

  @Answers(showTemplate)
  async run({ accountId, templateId }: NamedTemplate): Promise<Template> {
    const found = await this.database.read((tx) => this.templates.find(tx, accountId, templateId));
    if (!found) throw new Problem('template-not-found', { templateId });
    const { reminder, deadline, updated_at: updatedAt, ...template } = found;
    const later = { ...(reminder ? { reminder } : {}), ...(deadline ? { deadline } : {}) };
    return { accountId, templateId, ...template, ...later, updatedAt: updatedAt.toISOString() };
  }
}
