import { Problem } from '@assay/contracts';
import type { OwnLetter, TemplateBody } from '@assay/contracts/notification';
import { placeholders } from '../mail/invitation-blocks.js';
import { printable } from '../mail/printable.js';

/** What is kept of an account's words, or the problem that names the first placeholder that is none of ours. */
export function wordsToKeep({ language, subject, body, reminder, deadline }: TemplateBody): TemplateBody {
  return {
    ...checked({ subject, body }, ''),
    language,
    ...(reminder ? { reminder: checked(reminder, '/reminder') } : {}),
    ...(deadline ? { deadline: checked(deadline, '/deadline') } : {}),
  };
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
