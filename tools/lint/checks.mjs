// Everything that judges the sources without running them.
import { join } from 'node:path';
import { runQuietly } from '../setup/run.mjs';
import { checkProjectGraph } from './project-graph.mjs';

const SOURCES = ['apps', 'libs', 'test', 'tools', 'vitest.config.ts'];

/** @typedef {{ name: string, run: () => Promise<string> }} Check a check throws what it found */

/**
 * @param {string} root
 * @returns {Check[]}
 */
export function checks(root) {
  const tool = (/** @type {string} */ file, /** @type {string[]} */ ...args) =>
    runQuietly(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: root });
  return [
    { name: 'lint: oxlint', run: () => tool('oxlint/bin/oxlint', '--format=unix') },
    { name: 'lint: format', run: () => tool('oxfmt/bin/oxfmt', '--check', '**/*.{ts,mjs,json}') },
    {
      name: 'lint: boundaries',
      run: () =>
        tool(
          'dependency-cruiser/bin/dependency-cruiser.mjs',
          ...SOURCES,
          '--config=.dependency-cruiser.mjs',
          '--output-type=err',
        ),
    },
    { name: 'lint: project graph', run: () => checkProjectGraph(root) },
    // Several checkers learn what all sources share once each.
    { name: 'types', run: () => tool('ts7/bin/tsc', '-p', 'tsconfig.json', '--checkers', '1') },
  ];
}

/**
 * Runs all checks, two at a time since most use one core, and prints what each says.
 * @param {string} root
 * @returns {Promise<{ passed: number, failed: number, failures: string[] }>}
 */
export async function runChecks(root) {
  const counts = { passed: 0, failed: 0, failures: /** @type {string[]} */ ([]) };
  const waiting = checks(root);
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      if (await holds(check)) counts.passed += 1;
      else {
        counts.failed += 1;
        counts.failures.push(check.name);
      }
  };
  await Promise.all([work(), work()]);
  return counts;
}

/**
 * @param {Check} check
 * @returns {Promise<boolean>}
 */
async function holds({ name, run }) {
  const begin = Date.now();
  try {
    await run();
    process.stdout.write(` ✓ ${name} ${Date.now() - begin}ms\n`);
    return true;
  } catch (error) {
    process.stdout.write(` × ${name}\n${error instanceof Error ? error.message : error}\n`);
    return false;
  }
}
