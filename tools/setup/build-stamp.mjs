// Whether anything that the build reads or writes changed since it last ended well. Node built-ins only.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const KINDS = ['apps', 'libs'];
const OF_ALL = [
  'package-lock.json',
  'tsconfig.base.json',
  'nx.json',
  'tools/bundle.mjs',
  'tools/setup/line-map.mjs',
];
// The same that nx.json leaves out.
const NO_SOURCE = /\.spec\.ts$|\.(md|sql)$/;

/**
 * True when the sources and what was built of them are what they were when `stamp` was last called.
 * @param {string} root
 * @returns {boolean}
 */
export function isBuilt(root) {
  const file = stampFile(root);
  return existsSync(file) && readFileSync(file, 'utf8') === digest(root);
}

/**
 * Remembers what is there now as built.
 * @param {string} root
 */
export function stamp(root) {
  mkdirSync(dirname(stampFile(root)), { recursive: true });
  writeFileSync(stampFile(root), digest(root));
}

/**
 * Forgets it, before a build that may break off in the middle.
 * @param {string} root
 */
export function unstamp(root) {
  rmSync(stampFile(root), { force: true });
}

/** @param {string} root */
function stampFile(root) {
  return join(root, '.cache', 'built');
}

/**
 * Sources by what is in them, for a checkout touches files that it does not change; what was built by size and time.
 * @param {string} root
 */
function digest(root) {
  const hash = createHash('sha256');
  for (const file of OF_ALL) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  for (const project of KINDS.flatMap((kind) => foldersIn(root, kind))) {
    for (const file of filesBelow(join(root, project))) {
      const isBuiltOne = file.startsWith(join(root, project, 'dist/'));
      if (!isBuiltOne && NO_SOURCE.test(file)) continue;
      hash.update(`${file.slice(root.length)}\0`);
      if (!isBuiltOne) hash.update(readFileSync(file));
      else {
        const { size, mtimeMs } = statSync(file);
        hash.update(`${size} ${mtimeMs}\0`);
      }
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} kind
 */
function foldersIn(root, kind) {
  const entries = readdirSync(join(root, kind), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(kind, name))
    .sort();
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}
