import { at, named, wasRefused } from './history.mjs';

export const title = '2 no phantom';

/**
 * Nothing exists, and nothing is done, without a request that was not refused for good.
 *
 * @param {import('./history.mjs').History} history
 * @returns {string[]}
 */
export function broken({ stories }) {
  return stories.flatMap((story) => {
    const [rest] = story.rests;
    if (story.calls.length === 0)
      return rest ? [`${named(story)} exists ${at(rest)} and nobody ordered it`] : [];
    if (!wasRefused(story)) return [];
    const answers = at(...story.calls.map(({ answer }) => answer));
    const effect = story.mails[0] ?? story.told[0];
    return [
      ...(rest ? [`${named(story)} was refused ${answers} and exists all the same ${at(rest)}`] : []),
      ...(effect ? [`${named(story)} was refused ${answers} and had its effect ${at(effect)}`] : []),
    ];
  });
}
