// Which nats-server runs: the named one, the one fetched before, the machine's, else one fetched from Debian.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { releasesToTry, unpackDebianPackage } from './apt.mjs';

const CACHE = resolve(import.meta.dirname, '../../.cache');
const FETCHED = join(CACHE, 'bin', 'nats-server');
const OLDEST = /** @type {const} */ ([2, 10]);

/**
 * The path of a nats-server that is new enough; fetches one when the machine has none.
 * @param {(line: string) => void} progress
 * @returns {string}
 */
export function natsServerBinary(progress) {
  const named = process.env.NATS_SERVER_BIN;
  if (named) {
    if (isNewEnough(named)) return named;
    throw new Error(
      `NATS_SERVER_BIN names ${named}, which is not a nats-server of version ${OLDEST.join('.')} or newer`,
    );
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'nats-server'));
  return [FETCHED, ...onPath].find(isNewEnough) ?? fetchFromDebian(progress);
}

/** @param {string} file */
function isNewEnough(file) {
  if (!existsSync(file)) return false;
  const version = /v(\d+)\.(\d+)/.exec(spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout ?? '');
  const [major = 0, minor = 0] = version?.slice(1).map(Number) ?? [];
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/**
 * @param {(line: string) => void} progress
 * @returns {string}
 */
function fetchFromDebian(progress) {
  const reasons = [];
  mkdirSync(join(CACHE, 'bin'), { recursive: true });
  for (const release of releasesToTry()) {
    progress(`fetching nats-server from the package mirror of this machine (${release})`);
    const folder = mkdtempSync(join(CACHE, 'nats-server-'));
    try {
      const files = unpackDebianPackage({ name: 'nats-server', release, folder });
      const found = ['usr/sbin', 'usr/bin'].map((bin) => join(files, bin, 'nats-server')).find(isNewEnough);
      if (found) return keep(found, folder);
      reasons.push(`${release} has one older than ${OLDEST.join('.')}`);
    } catch (error) {
      reasons.push(`${release}: ${error instanceof Error ? error.message : error}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  throw new Error(
    `nats-server is missing and could not be fetched (${reasons.join('; ') || 'no Debian package mirror here'}): ` +
      `install nats-server ${OLDEST.join('.')} or newer, or name one in NATS_SERVER_BIN, or set NATS_URL`,
  );
}

/**
 * Puts the program in place at once, so that two set-ups at a time do not disturb each other.
 * @param {string} found
 * @param {string} folder
 */
function keep(found, folder) {
  const fresh = join(folder, 'nats-server');
  copyFileSync(found, fresh);
  chmodSync(fresh, 0o755);
  renameSync(fresh, FETCHED);
  return FETCHED;
}
