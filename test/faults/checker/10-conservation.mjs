import { acceptance, at, named } from './history.mjs';
import { isOpen, waitsForPerson } from './at-rest.mjs';

export const title = '10 conservation';

/**
 * At rest each accepted order is over, waits for a person, or is owed exactly one thing; nothing is owed to what is over.
 *
 * @param {import('./history.mjs').History} history
 * @returns {string[]}
 */
export function broken({ stories }) {
  return stories.flatMap((story) => {
    const [rest] = story.rests;
    if (!rest || !acceptance(story)) return [];
    const place = at(rest);
    if (rest.erased)
      return rest.live > 0
        ? [`${named(story)} is erased and ${rest.live} things are owed to it ${place}`]
        : [];
    if (waitsForPerson(rest)) return [];
    if (isOpen(rest) && rest.live !== 1)
      return [
        `${named(story)} is ${rest.status} at rest and ${rest.live} things are owed to it, not one ${place}`,
      ];
    return !isOpen(rest) && rest.live > 0
      ? [`${named(story)} is ${rest.status} at rest and still ${rest.live} things are owed to it ${place}`]
      : [];
  });
}
