import { type NamedTemplate, Problem, showTemplate, type Template } from '@assay/contracts';
import { Answers } from '@assay/messaging';
import { Controller } from '@nestjs/common';
import { Templates } from './templates.repository.js';

/** The account's own words, as they were saved. */
@Controller()
export class ShowTemplate {
  constructor(private readonly templates: Templates) {}

  @Answers(showTemplate)
  async run({ accountId, templateId }: NamedTemplate): Promise<Template> {
    const found = await this.templates.find(accountId, templateId);
    if (!found) throw new Problem('template-not-found', { templateId });
    const { language, subject, body, updated_at: updatedAt } = found;
    return { accountId, templateId, language, subject, body, updatedAt: updatedAt.toISOString() };
  }
}
