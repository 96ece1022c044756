import { acceptance, at, named } from './history.mjs';
import { isOpen, waitsForCandidate, waitsForPerson } from './at-rest.mjs';

export const title = '10 conservation';

/**
 * At rest each accepted order is over, waits for a person, or goes on by one thing: what is owed to it, or the candidate who
 * was invited. Nothing is owed to what is over.
 *
 * @param {import('./history.mjs').History} history
 * @returns {string[]}
 */
export function broken({ stories }) {
  return stories.flatMap((story) => {
    const [rest] = story.rests;
    if (!rest || !acceptance(story)) return [];
    const wrong = wrongIn(rest);
    return wrong ? [`${named(story)} ${wrong} ${at(rest)}`] : [];
  });
}

/** @param {import('./lines.mjs').AtRest} rest */
function wrongIn(rest) {
  const { status, live, erased } = rest;
  if (erased) return live > 0 ? `is erased and ${live} things are owed to it` : undefined;
  if (waitsForPerson(rest)) return undefined;
  if (!isOpen(rest))
    return live > 0 ? `is ${status} at rest and still ${live} things are owed to it` : undefined;
  if (live > 1) return `is ${status} at rest and ${live} things are owed to it, not one`;
  return live === 0 && !waitsForCandidate(rest)
    ? `is ${status} at rest, its invitation is ${rest.invitation}, and nothing is owed to it`
    : undefined;
}
