// Makes a bare checkout runnable: dependencies, the right Node, a build. Node built-ins only.
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { whileLocked } from './setup/lock.mjs';
import { continueOn, findNode } from './setup/runtime.mjs';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));

/**
 * After it the caller runs on Node 24 with everything installed and built; it may start the caller's script anew for that.
 * @param {string} script the caller's own file
 * @param {{ built?: boolean, failed?: () => void }} [options] `built: false` leaves the build out; `failed` has the last word
 * @returns {Promise<void>}
 */
export async function bootstrap(script, { built = true, failed = () => {} } = {}) {
  try {
    const lock = join(root, '.cache', 'set-up.lock');
    await whileLocked(lock, () => ensureDependencies(root));
    const node = findNode(root);
    if (node !== process.execPath) await continueOn(node, script);
    if (built) await whileLocked(lock, () => build(root, node));
    // What V8 makes of the modules is kept for the next start; the Node that only starts this one may not know how.
    nodeModule.enableCompileCache?.(join(root, '.data/compiled'));
  } catch (error) {
    process.stderr.write(`set-up failed: ${error instanceof Error ? error.message : error}\n`);
    failed();
    process.exit(1);
  }
}

if (process.argv[1] === here) await bootstrap(here);
