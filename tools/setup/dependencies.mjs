// The npm packages of the lock file, installed when they are not. Node built-ins only: runs before they exist.
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { sayWhile } from '../progress.mjs';
import { runQuietly } from './run.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean }} LockEntry */

/**
 * Installs exactly what package-lock.json names, unless that is what is there.
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function ensureDependencies(root) {
  if (isInstalled(root)) return;
  await sayWhile('installing dependencies (npm ci)', () => install(root), progressOf(root));
  if (!isInstalled(root))
    throw new Error(
      'npm ci ended well, but node_modules is not what package-lock.json says: run npm ci by hand',
    );
}

/**
 * Says how far it is: npm makes all folders at once and then fills them, a few large ones for the longest time.
 * @param {string} root
 * @returns {() => string}
 */
function progressOf(root) {
  const wanted = Object.entries(readLock(join(root, 'package-lock.json')) ?? {})
    .filter(([path, { link, optional }]) => path.startsWith('node_modules/') && !link && !optional)
    .map(([path]) => join(root, path, 'package.json'));
  const free = () => {
    const { bavail, bsize } = statfsSync(root);
    return (bavail * bsize) / 1024 ** 2;
  };
  const freeBefore = free();
  return () => {
    const there = wanted.filter((file) => existsSync(file)).length;
    const megabytes = Math.max(0, Math.round(freeBefore - free()));
    return `, ${there} of ${wanted.length} packages there, ${megabytes} MB written`;
  };
}

/** @param {string} root */
async function install(root) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  // Spelled out, because NODE_ENV=production or a user's own settings would leave out what the set-up needs.
  const all = ['--include=dev', '--include=optional', '--ignore-scripts'];
  const args = ['ci', ...all, '--no-progress', '--loglevel=error'];
  await runQuietly(command, [...first, ...args], { cwd: root });
}

/**
 * Compares what npm says it installed with what the lock file asks for.
 * @param {string} root
 */
function isInstalled(root) {
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  const wanted = readLock(join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    const there = installed[path];
    return there ? there.version === entry.version : entry.optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, LockEntry> | undefined}
 */
function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
