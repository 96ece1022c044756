import { at } from './history.mjs';

export const title = 'probe';

/**
 * What the scenario itself looked at holds.
 *
 * @param {import('./history.mjs').History} history
 * @returns {string[]}
 */
export function broken({ lines }) {
  return lines.flatMap((line) =>
    line.kind === 'probe' && !line.holds
      ? [`it does not hold that ${line.name}: ${line.note ?? 'without a note'} ${at(line)}`]
      : [],
  );
}
