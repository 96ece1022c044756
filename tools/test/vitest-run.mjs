// One run of vitest over some rings, and what it counted.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('../closing-line-reporter.mjs').Counts} Counts */

/**
 * Runs rings to their end. A run that dies, or that fails without a failed test, counts as one failure.
 * @param {string} root
 * @param {{ rings: string[], options: string[], env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<Counts>}
 */
export async function runVitest(root, { rings, options, env = {} }) {
  const file = join(root, '.cache', `test-counts-${process.pid}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(file, { force: true });
  const projects = rings.map((ring) => `--project=${ring}`);
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...projects, ...options],
    {
      cwd: root,
      env: {
        ...process.env,
        // Each worker reads the same libraries: what V8 made of them once serves the next.
        NODE_COMPILE_CACHE: join(root, '.data/compiled'),
        ...env,
        ASSAY_TEST_COUNTS: file,
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const counts = existsSync(file)
    ? /** @type {Counts} */ (JSON.parse(readFileSync(file, 'utf8')))
    : {
        passed: 0,
        failed: 1,
        skipped: 0,
        skippedNames: [],
        failures: [`${rings.join(', ')} ended without a result`],
      };
  rmSync(file, { force: true });
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
