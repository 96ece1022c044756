// What the commands for moving in have in common: their arguments, the door they speak to, and how they end.
import { readFileSync } from 'node:fs';
import { VendorDoor } from './vendor-door.mjs';

const WRONG_USE = 2;

/**
 * @typedef {object} Errand
 * @property {string} file
 * @property {VendorDoor} door
 * @property {boolean} apply
 * @property {(line: string) => void} print
 */

/**
 * Ends with 0 when everything is as it should be, 1 when a line is not, 2 when nothing could be begun.
 * @param {(errand: Errand) => Promise<boolean>} run
 * @param {{ options: readonly string[], usage: string }} how
 */
export async function runCommand(run, { options, usage }) {
  const args = process.argv.slice(2);
  const [file, ...more] = args.filter((arg) => !options.includes(arg));
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    process.stderr.write(`Use: ${usage}\n`);
    process.exitCode = WRONG_USE;
    return;
  }
  try {
    const door = new VendorDoor(addressOf(process.env), tokenOf(process.env));
    // Ids are others' words: what a terminal obeys is none of them.
    const print = (/** @type {string} */ line) => {
      process.stdout.write(`${line.replace(/[^\P{Cc}\t\n]/gu, ' ')}\n`);
    };
    const clean = await run({ file, door, apply: args.includes('--apply'), print });
    process.exitCode = clean ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = WRONG_USE;
  }
}

/** @param {NodeJS.ProcessEnv} env */
function addressOf({ ASSAY_URL, PUBLIC_URL }) {
  return ASSAY_URL ?? PUBLIC_URL ?? 'http://localhost:3000';
}

/** @param {NodeJS.ProcessEnv} env */
function tokenOf({ VENDOR_API_TOKEN, VENDOR_API_TOKEN_FILE }) {
  const token =
    VENDOR_API_TOKEN || (VENDOR_API_TOKEN_FILE && readFileSync(VENDOR_API_TOKEN_FILE, 'utf8').trim());
  if (!token) throw new Error('VENDOR_API_TOKEN has to be set, or VENDOR_API_TOKEN_FILE.');
  return token;
}
