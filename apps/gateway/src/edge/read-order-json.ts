import { isUtf8 } from 'node:buffer';
import { Problem } from '@assay/contracts';

const deepest = 32;
const mostValues = 10_000;

/**
 * The value of the JSON body of an order, or nothing when the body is empty.
 *
 * SmartRecruiters sends an order once. What of it no store can hold, or nobody reads, is made harmless instead of
 * refused: broken characters become U+FFFD, of a name that is given twice the last counts, and what is nested too deeply
 * or is one too many is left out.
 */
export function readOrderJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  if (!isUtf8(body)) throw refusal('must be UTF-8');
  const budget = { values: mostValues };
  return harmless(parse(body.toString('utf8')), 0, budget);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('must be valid JSON');
  }
}

function harmless(value: unknown, depth: number, budget: { values: number }): unknown {
  budget.values -= 1;
  if (typeof value === 'string') return storable(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return undefined;
  const within = (part: unknown): unknown =>
    budget.values > 0 ? harmless(part, depth + 1, budget) : undefined;
  if (Array.isArray(value)) return value.slice(0, budget.values).map(within);
  const parts = Object.entries(value).slice(0, budget.values);
  // A name of the prototype would be no name in the copy.
  const own = parts.filter(([name]) => name !== '__proto__');
  return Object.fromEntries(own.map(([name, part]) => [storable(name), within(part)]));
}

function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').toWellFormed();
}

function refusal(message: string): Problem {
  return new Problem('invalid-input', {}, { errors: [{ pointer: '', message }] });
}
