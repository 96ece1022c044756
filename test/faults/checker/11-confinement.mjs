import { at } from './history.mjs';

export const title = '11 confinement';

/**
 * No secret and no person is found where they may not be.
 *
 * @param {import('./history.mjs').History} history
 * @returns {string[]}
 */
export function broken({ lines }) {
  return lines.flatMap((line) =>
    line.kind === 'canary' ? [`${line.value} was found in ${line.place} ${at(line)}`] : [],
  );
}
