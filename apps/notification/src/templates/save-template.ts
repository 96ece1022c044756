import { Problem } from '@assay/contracts';
import { type SaveTemplateRequest, saveTemplate, type Template } from '@assay/contracts/notification';
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
  async run(request: SaveTemplateRequest): Promise<Template> {
    const { accountId, templateId, language, body } = request;
    const subject = printable(request.subject);
    if (subject.includes('{link}')) throw linkInSubject();
    const placeholder = unknownPlaceholder(`${subject}\n${body}`);
    if (placeholder !== undefined) throw new Problem('template-placeholder-unknown', { placeholder });
    const updatedAt = await this.database.transaction((tx) =>
      this.templates.save(tx, accountId, templateId, { language, subject, body }),
    );
    return { accountId, templateId, language, subject, body, updatedAt: updatedAt.toISOString() };
  }
}

function unknownPlaceholder(text: string): string | undefined {
  const known: readonly string[] = placeholders;
  const used = [...text.matchAll(/\{([^{}\n]{0,60})\}?/g)];
  return used.find(([all, name = '']) => !all.endsWith('}') || !known.includes(name))?.[0];
}

// Whoever has the link is the candidate, and subjects are read on locked screens and in logs.
function linkInSubject(): Problem {
  const errors = [{ pointer: '/subject', message: 'must not contain {link}, which belongs into the body' }];
  return new Problem('invalid-input', {}, { errors });
}
