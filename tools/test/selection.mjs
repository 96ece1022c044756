// `npm test -- words`: each word is a row of docs/features.md, part of a file's path, or else of a test's name.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownBy } from './features.mjs';

/** @typedef {{ files: string[], pattern?: string }} Selection spec files, and what a test's name must contain */

/**
 * The spec files that the words mean, and no more than must be loaded; all of them without words.
 * @param {string} root
 * @param {string[]} words
 * @returns {Selection}
 */
export function selectSpecs(root, words) {
  const specs = ['apps', 'libs', 'test'].flatMap((folder) => specsBelow(root, folder));
  const rows = words.filter((word) => shownBy(word).length > 0);
  const others = words.filter((word) => !rows.includes(word));
  const named = specs.filter((spec) => others.length === 0 || others.some((word) => spec.includes(word)));
  if (rows.length > 0) return selectRows(root, named, rows);
  const isPath = (/** @type {string} */ word) => specs.some((spec) => spec.includes(word));
  const name = words.filter((word) => !isPath(word)).join(' ');
  const paths = words.filter(isPath);
  const files = paths.length > 0 ? specs.filter((spec) => paths.some((path) => spec.includes(path))) : specs;
  if (!name) return { files };
  const literal = literally(name);
  // UNK-1 is no part of UNK-12.
  const pattern = /^[A-Z]+-?\d+$/.test(name) ? `\\b${literal}\\b` : literal;
  const mentioning = files.filter((file) => new RegExp(pattern).test(readFileSync(join(root, file), 'utf8')));
  // A name that is put together while tests are collected stands in no file: then all of them are asked.
  return { files: mentioning.length > 0 ? mentioning : files, pattern };
}

/**
 * What shows rows of docs/features.md.
 * @param {string} root
 * @param {readonly string[]} specs
 * @param {readonly string[]} rows
 * @returns {Selection}
 */
function selectRows(root, specs, rows) {
  const chosen = rows
    .flatMap(shownBy)
    .flatMap(({ spec, group, test }) =>
      specs
        .filter((path) => /^test\/(journeys|faults)\//.test(path) && path.endsWith(`/${spec}`))
        .map((file) => ({ file, titles: titlesOf(join(root, file), group, test) })),
    );
  const titles = [...new Set(chosen.flatMap((one) => one.titles))];
  return { files: [...new Set(chosen.map(({ file }) => file))], pattern: `^(${titles.join('|')})` };
}

/**
 * How the names of the tests begin that are meant, as a pattern: between a group and its test there may be another group.
 * @param {string} file
 * @param {string | undefined} group
 * @param {string | undefined} test
 */
function titlesOf(file, group, test) {
  if (group === undefined) return titlesIn(file).map(literally);
  return [test === undefined ? literally(group) : `${literally(group)} (.* )?${literally(test)}`];
}

/**
 * The groups of a spec, each as it begins.
 * @param {string} file
 */
function titlesIn(file) {
  const groups = readFileSync(file, 'utf8').matchAll(/^(?:describe|inBrowser)\b.*\('([^'%]+)/gm);
  return [...groups].map(([, title = '']) => title);
}

/** @param {string} text */
function literally(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
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
