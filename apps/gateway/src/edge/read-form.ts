import { isUtf8 } from 'node:buffer';
import { isStorable, Problem } from '@assay/contracts';

const mostFields = 64;
const nextField = '&'.charCodeAt(0);

/** The fields of a form body by name; each name counts once, and no form of ours has more than 64. */
export function readForm(body: Buffer): Record<string, string> {
  if (!isUtf8(body)) throw refusal('must be UTF-8');
  if (body.reduce((fields, byte) => fields + (byte === nextField ? 1 : 0), 1) > mostFields)
    throw refusal('must not contain so many names');
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    if (!isReadable(name) || !isReadable(value)) throw refusal('must not contain NUL or broken characters');
    if (fields.has(name)) throw refusal('must not contain a name twice');
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

// Escapes that are not UTF-8 have become replacement characters here.
function isReadable(text: string): boolean {
  return isStorable(text) && !text.includes('\uFFFD');
}

function refusal(message: string): Problem {
  return new Problem('invalid-input', {}, { errors: [{ pointer: '', message }] });
}
