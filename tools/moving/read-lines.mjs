// JSON Lines, one after the other, however long the file is.
import { open } from 'node:fs/promises';

/** What one call of the vendor API takes, less a little for the words around it. */
const LONGEST_LINE = 260_000;

/**
 * Every line that is not blank, with its number; of one that holds no object only why.
 * @param {string} file
 * @param {number} most
 * @returns {AsyncGenerator<{ number: number, content?: Record<string, any>, wrong?: string }>}
 */
export async function* readLines(file, most) {
  let number = 0;
  for await (const text of (await open(file)).readLines({ encoding: 'utf8' })) {
    number += 1;
    if (text.trim() === '') continue;
    if (number > most) throw new Error(`The file has more than ${most} lines: cut it into several.`);
    yield { number, ...readLine(text) };
  }
}

/** @param {string} text */
function readLine(text) {
  if (text.length > LONGEST_LINE) return { wrong: `is longer than ${LONGEST_LINE} characters` };
  try {
    const content = /** @type {unknown} */ (JSON.parse(text.replace(/^\uFEFF/, '')));
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return { content };
  } catch {
    // The parser quotes what it stumbles over, which may be a secret.
  }
  return { wrong: 'is no JSON object' };
}
