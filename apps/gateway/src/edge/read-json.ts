import { isUtf8 } from 'node:buffer';
import { isStorable, Problem } from '@assay/contracts';

const deepest = 32;
const mostNames = 256;
// A whole catalogue has as many names and elements.
const mostParts = 20_000;
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/g;
const opensOrGoesOn = new Set(['{', '[', ',']);
// Names that reach an object's prototype when a body is copied into one.
const hostileNames = new Set(['__proto__', 'constructor']);

/**
 * The value of a JSON body, or nothing when the body is empty.
 *
 * Refused beside broken JSON: what two readers could understand differently (a name given twice, text that is not
 * UTF-8), what a store cannot hold, and what only an attack sends (deep nesting, names of the prototype, and names
 * and elements beyond number: each costs much more to check than to send).
 */
export function readJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  if (!isUtf8(body)) throw refusal('must be UTF-8');
  const text = body.toString('utf8');
  const value = parse(text);
  refuseHostile(text);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('must be valid JSON');
  }
}

// Runs over valid JSON only, so strings and brackets are all there is to look at.
function refuseHostile(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  let last = '';
  const count = partCounter();
  for (const [part] of text.matchAll(token)) {
    count(part);
    if (part === '{' || part === '[') {
      if (open.push(part === '{' ? new Set() : undefined) > deepest) throw refusal('is nested too deeply');
    } else if (part === '}' || part === ']') open.pop();
    else if (part === ':') takeName(open.at(-1), last);
    else if (part !== ',') last = readString(part);
  }
}

function partCounter(): (part: string) => void {
  let parts = 0;
  return (part) => {
    if (opensOrGoesOn.has(part) && (parts += 1) > mostParts) throw refusal('holds too much');
  };
}

function readString(part: string): string {
  const text = part.includes('\\') ? (JSON.parse(part) as string) : part.slice(1, -1);
  if (!isStorable(text)) throw refusal('must not contain NUL or broken characters');
  return text;
}

function takeName(names: Set<string> | undefined, name: string): void {
  if (names?.has(name)) throw refusal('must not contain a name twice');
  if (hostileNames.has(name)) throw refusal(`must not contain the name ${name}`);
  if (names && names.add(name).size > mostNames) throw refusal('must not contain so many names');
}

function refusal(message: string): Problem {
  return new Problem('invalid-input', {}, { errors: [{ pointer: '', message }] });
}
