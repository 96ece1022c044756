import { Problem, templateIdPattern } from '@assay/contracts';
import {
  type CandidateLetter,
  candidateLetters,
  listTemplates,
  type ListTemplatesRequest,
  type TemplateLine,
  type TemplateList,
} from '@assay/contracts/notification';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { wordings } from '../wording/choose-wording.js';
import { type ListedTemplate, Templates } from './templates.repository.js';

const defaultLimit = 50;
const languages = wordings.map(({ language }) => language);

@Controller()
export class ListTemplates {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
  ) {}

  /** An account's templates in the order of their names, page by page, and in which languages the same mails are there in our words. */
  @Answers(listTemplates)
  async run({ accountId, limit = defaultLimit, cursor }: ListTemplatesRequest): Promise<TemplateList> {
    const after = cursor === undefined ? undefined : nameIn(cursor);
    // One more than asked for tells whether there is a next page.
    const found = await this.database.read((tx) => this.templates.page(tx, accountId, limit + 1, after));
    const items = found.slice(0, limit).map(lineOf);
    const nextCursor = Buffer.from(items.at(-1)?.templateId ?? '').toString('base64url');
    const further = found.length > items.length ? { nextCursor } : {};
    return { items, ...further, letters: [...candidateLetters], languages };
  }
}

function lineOf({ hasReminder, hasDeadline, updatedAt, ...line }: ListedTemplate): TemplateLine {
  const has: Readonly<Record<CandidateLetter, boolean>> = {
    invitation: true,
    reminder: hasReminder,
    deadline: hasDeadline,
  };
  const ownLetters = candidateLetters.filter((letter) => has[letter]);
  return { ...line, ownLetters, updatedAt: updatedAt.toISOString() };
}

function nameIn(cursor: string): string {
  const name = Buffer.from(cursor, 'base64url').toString('utf8');
  if (templateIdPattern.test(name)) return name;
  const errors = [{ pointer: '/cursor', message: 'must be the nextCursor of the page before' }];
  throw new Problem('invalid-input', {}, { errors });
}
