// The files of the repository as git would see them, also in a checkout without git.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @typedef {{ readonly path: string, readonly text: string }} SourceFile path from the root, with slashes */

const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
  .split('\n')
  .map((line) => line.trim().replace(/^\/|\/$/g, ''))
  .filter((line) => line !== '' && !line.startsWith('#'));

/** @param {string} name */
const isIgnored = (name) =>
  name === '.git' ||
  ignored.some((rule) => (rule.startsWith('*.') ? name.endsWith(rule.slice(1)) : name === rule));

/**
 * Every file that git does not ignore, sorted.
 * @param {string} [folder]
 * @returns {string[]}
 */
export function listFiles(folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !isIgnored(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(path) : [path];
    })
    .sort();
}

/**
 * The files whose path matches, with their text.
 * @param {RegExp} pattern
 * @returns {SourceFile[]}
 */
export function readFiles(pattern) {
  return listFiles().flatMap((path) => (pattern.test(path) ? [readOnce(path)] : []));
}

/** @type {Map<string, SourceFile>} */
const alreadyRead = new Map();

/**
 * The same object for the same file, so that what is derived from it can be kept beside it.
 * @param {string} path
 */
function readOnce(path) {
  const file = alreadyRead.get(path) ?? { path, text: readFileSync(join(root, path), 'utf8') };
  alreadyRead.set(path, file);
  return file;
}

/** What is shipped: no specs, no fixtures. */
export const PRODUCTION = /^(apps|libs)\/[^/]+\/(src|migrations)\/(?!.*\.(spec|fixture)\.ts$).*\.ts$/;
