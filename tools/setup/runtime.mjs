// The Node that runs everything after the set-up comes with the dependencies; the machine's Node only starts it.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { commandStartedAt } from '../progress.mjs';
import { whenNpmIsGone } from './parent.mjs';

const NEEDED = 24;
const FORWARDED = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Puts the project's programs first on PATH and answers the path of a Node that is new enough.
 * @param {string} root
 * @returns {string}
 */
export function findNode(root) {
  const programs = join(root, 'node_modules', '.bin');
  if (!process.env.PATH?.startsWith(programs)) process.env.PATH = `${programs}:${process.env.PATH}`;
  if (majorOf(process.version) >= NEEDED) return process.execPath;
  const own = join(programs, 'node');
  const { stdout } = spawnSync(own, ['--version'], { encoding: 'utf8' });
  if (majorOf(stdout ?? '') >= NEEDED) return own;
  throw new Error(
    `Node ${NEEDED} is missing: the npm package node-linux-${process.arch} did not install or does not run here ` +
      `(it exists for Linux on x64 and arm64). Install Node ${NEEDED} and run the command again with it`,
  );
}

/**
 * Runs the same script again on another Node and ends as it ends.
 * @param {string} node
 * @param {string} script
 * @returns {Promise<never>}
 */
export async function continueOn(node, script) {
  const env = { ...process.env, ASSAY_COMMAND_STARTED_AT: String(commandStartedAt) };
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: 'inherit', env });
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
  whenNpmIsGone(() => child.kill('SIGTERM'));
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
  process.exit(status);
}

/** @param {string} version */
function majorOf(version) {
  return Number(/^v(\d+)\./.exec(version)?.[1] ?? 0);
}
