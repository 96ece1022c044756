import { type SaveTemplateRequest, saveTemplate, type Template } from '@assay/contracts/notification';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Templates } from './templates.repository.js';
import { wordsToKeep } from './words-to-keep.js';

/** The account's words are kept if they have no other placeholders than ours; otherwise the first other one is named. */
@Controller()
export class SaveTemplate {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
  ) {}

  @Answers(saveTemplate)
  async run({ accountId, templateId, ifVersion, ...words }: SaveTemplateRequest): Promise<Template> {
    const template = wordsToKeep(words);
    const updatedAt = await this.database.transaction(async (tx) => {
      await this.templates.lock(tx, accountId, templateId, ifVersion);
      return this.templates.save(tx, accountId, templateId, template);
    });
    return { accountId, templateId, ...template, updatedAt: updatedAt.toISOString() };
  }
}
