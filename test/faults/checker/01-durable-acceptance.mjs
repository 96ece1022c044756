import { acceptance, at, named } from './history.mjs';

export const title = '1 durable acceptance';

/**
 * What was answered with 2xx exists once, for ever; nothing exists twice.
 *
 * @param {import('./history.mjs').History} history
 * @returns {string[]}
 */
export function broken({ stories }) {
  return stories.flatMap((story) => {
    const accepted = acceptance(story);
    if (accepted && story.rests.length === 0)
      return [`${named(story)} was answered ${accepted.status} ${at(accepted)} and is lost`];
    return story.rests.length > 1
      ? [`${named(story)} exists ${story.rests.length} times ${at(...story.rests)}`]
      : [];
  });
}
