import { Problem } from '@assay/contracts';
import {
  type OwnLetter,
  type SaveTemplateRequest,
  saveTemplate,
  type Template,
} from '@assay/contracts/notification';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { placeholders } from '../mail/invitation-blocks.js';
import { printable } from '../mail/printable.js';
import { Templates } from './templates.repository.js';

/** The account's words are kept if they have no other placeholders than ours; otherwise the first other one is named. */
@Controller()
export class SaveTemplate {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
  ) {}

  @Answers(saveTemplate)
  async run({ accountId, templateId, language, ...words }: SaveTemplateRequest): Promise<Template> {
    const { reminder, deadline } = words;
    const template = {
      ...checked(words, ''),
      language,
      ...(reminder ? { reminder: checked(reminder, '/reminder') } : {}),
      ...(deadline ? { deadline: checked(deadline, '/deadline') } : {}),
    };
    const updatedAt = await this.database.transaction((tx) =>
      this.templates.save(tx, accountId, templateId, template),
    );
    return { accountId, templateId, ...template, updatedAt: updatedAt.toISOString() };
  }
}

function checked({ subject: said, body }: OwnLetter, pointer: string): OwnLetter {
  const subject = printable(said);
  if (subject.includes('{link}')) throw linkInSubject(`${pointer}/subject`);
  const placeholder = unknownPlaceholder(`${subject}\n${body}`);
  if (placeholder !== undefined) throw new Problem('template-placeholder-unknown', { placeholder });
  return { subject, body };
}

function unknownPlaceholder(text: string): string | undefined {
  const known: readonly string[] = placeholders;
  const used = [...text.matchAll(/\{([^{}\n]{0,60})\}?/g)];
  return used.find(([all, name = '']) => !all.endsWith('}') || !known.includes(name))?.[0];
}

// Whoever has the link is the candidate, and subjects are read on locked screens and in logs.
function linkInSubject(pointer: string): Problem {
  const errors = [{ pointer, message: 'must not contain {link}, which belongs into the body' }];
  return new Problem('invalid-input', {}, { errors });
}
