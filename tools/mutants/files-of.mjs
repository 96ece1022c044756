// Which files a part of the mutations names, and which specs.
import { globSync } from 'node:fs';

/** @typedef {import('./parts.mjs').Part} Part */

/**
 * The files of a part: no specs, no fixtures, and nothing that only names what others export.
 * @param {Part} part
 * @param {string} root
 */
export function filesOf(part, root) {
  return part.files
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((file) => !/\.(spec|fixture)\.ts$|\/index\.ts$/.test(file))
    .toSorted();
}

/**
 * The specs of a ring, by how those of the ring unit are named.
 * @param {string} spec
 * @param {string} ring
 */
export function inRing(spec, ring) {
  return ring === 'unit' ? spec : spec.replace('.spec.ts', `.${ring}.spec.ts`);
}
