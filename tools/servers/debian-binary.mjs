// A program that runs here: the named one, the one fetched before, the machine's, else one fetched from Debian.
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { releasesToTry, unpackDebianPackage } from './apt.mjs';

const CACHE = resolve(import.meta.dirname, '../../.cache');

/**
 * @typedef {object} Wanted
 * @property {string} program
 * @property {string} package the Debian package that brings it
 * @property {string} variable the variable that may name one
 * @property {string} needed how it is called in messages, its version included
 * @property {(file: string) => boolean} isFit whether a program at this path can be used
 * @property {readonly string[]} [releases] the releases to ask, best first, where not the usual ones
 */

/**
 * The path of a program that is fit; fetches one when the machine has none.
 * @param {Wanted} wanted
 * @param {(line: string) => void} progress
 * @returns {string}
 */
export function debianBinary(wanted, progress) {
  const { program, variable, needed } = wanted;
  const isFit = (/** @type {string} */ file) => existsSync(file) && wanted.isFit(file);
  const named = process.env[variable];
  if (named) {
    if (isFit(named)) return named;
    throw new Error(`${variable} names ${named}, which is not ${needed}`);
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  return (
    [join(CACHE, 'bin', program), ...onPath].find(isFit) ?? fetchFromDebian({ ...wanted, isFit }, progress)
  );
}

/**
 * @param {Wanted} wanted
 * @param {(line: string) => void} progress
 * @returns {string}
 */
function fetchFromDebian(wanted, progress) {
  const { program, package: name, variable, needed, isFit, releases = releasesToTry() } = wanted;
  const reasons = [];
  mkdirSync(join(CACHE, 'bin'), { recursive: true });
  for (const release of releases) {
    progress(`fetching ${program} from the package mirror of this machine (${release})`);
    const folder = mkdtempSync(join(CACHE, `${name}-`));
    try {
      const files = unpackDebianPackage({ name, release, folder });
      const found = ['usr/sbin', 'usr/bin'].map((bin) => join(files, bin, program)).find(isFit);
      if (found) return keep(found, folder, program);
      reasons.push(`the one of ${release} is not ${needed}`);
    } catch (error) {
      reasons.push(`${release}: ${error instanceof Error ? error.message : error}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  throw new Error(
    `${program} is missing and could not be fetched (${reasons.join('; ') || 'no Debian package mirror here'}): ` +
      `install ${needed}, or name one in ${variable}`,
  );
}

/**
 * Puts the program in place at once, so that two set-ups at a time do not disturb each other.
 * @param {string} found
 * @param {string} folder
 * @param {string} program
 */
function keep(found, folder, program) {
  const fresh = join(folder, program);
  const kept = join(CACHE, 'bin', program);
  copyFileSync(found, fresh);
  chmodSync(fresh, 0o755);
  renameSync(fresh, kept);
  return kept;
}
