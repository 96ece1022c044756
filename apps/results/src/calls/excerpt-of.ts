import { clip } from '@assay/contracts';

const longest = 300;

/** What may be kept of an answer: its codes and messages, without addresses, tokens and markup. */
export function excerptOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const said =
    errorsIn(text) ?? text.replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ');
  const bare = said
    .replace(/[^\s<>"']+@[^\s<>"']+/g, '(address)')
    .replace(/\b[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*/g, '(token)')
    .replace(/\bBearer\s+\S+/gi, '(token)')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? undefined : clip(bare, longest);
}

// Their error body (SmartRecruiters contract section 3); other parts of an answer may repeat what we know of people.
function errorsIn(text: string): string | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  const errors = [...text.matchAll(/"(code|message)"\s*:\s*"((?:[^"\\]|\\.)*)"/g)].map(
    ([, , value]) => value ?? '',
  );
  return errors.length > 0 ? errors.join(' ') : '(a JSON document)';
}
