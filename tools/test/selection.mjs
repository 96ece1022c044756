// `npm test -- words`: each word is part of a file's path, or else of a test's name.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ files: string[], pattern?: string }} Selection spec files, and what a test's name must contain */

/**
 * The spec files that the words mean, and no more than must be loaded; all of them without words.
 * @param {string} root
 * @param {string[]} words
 * @returns {Selection}
 */
export function selectSpecs(root, words) {
  const specs = ['apps', 'libs', 'test'].flatMap((folder) => specsBelow(root, folder));
  const isPath = (/** @type {string} */ word) => specs.some((spec) => spec.includes(word));
  const name = words.filter((word) => !isPath(word)).join(' ');
  const paths = words.filter(isPath);
  const files = paths.length > 0 ? specs.filter((spec) => paths.some((path) => spec.includes(path))) : specs;
  if (!name) return { files };
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // S1 is the row S1 of the product, not S10 too.
  const pattern = /^[A-Z]+-?\d+$/.test(name) ? `\\b${literal}\\b` : literal;
  const mentioning = files.filter((file) => new RegExp(pattern).test(readFileSync(join(root, file), 'utf8')));
  // A name that is put together while tests are collected stands in no file: then all of them are asked.
  return { files: mentioning.length > 0 ? mentioning : files, pattern };
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function specsBelow(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'dist'].includes(entry.name) ? [] : specsBelow(root, path);
    return entry.name.endsWith('.spec.ts') ? [path] : [];
  });
}
