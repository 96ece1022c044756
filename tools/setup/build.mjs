// Sources to dist, by Nx, which rebuilds only what changed; it takes seconds to find out that nothing did.
import { join } from 'node:path';
import { say, sayWhile } from '../progress.mjs';
import { isBuilt, stamp, unstamp } from './build-stamp.mjs';
import { runQuietly } from './run.mjs';

/**
 * Builds every project that changed since it was last built.
 * @param {string} root
 * @param {string} node
 * @returns {Promise<void>}
 */
export async function build(root, node) {
  if (isBuilt(root)) return;
  unstamp(root);
  const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const env = {
    ...process.env,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
    NX_INTERACTIVE: 'false',
  };
  const args = [nx, 'run-many', '-t', 'build', '--output-style=stream'];
  const output = await sayWhile('building', () => runQuietly(node, args, { cwd: root, env }));
  stamp(root);
  const cached =
    /Nx read the output from the cache instead of running the command for (\d+) out of (\d+)/.exec(output);
  if (cached) say(`  ${cached[1]} of ${cached[2]} projects had not changed`);
}
