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
    {
      name: 'lint: format',
      run: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '**/*.{ts,mjs,json}'),
    },
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
    { name: 'types', run: () => tool('ts7/bin/tsc', '-p', 'tsconfig.json') },
  ];
}

/**
 * Runs all checks one after the other and prints what each says.
 * @param {string} root
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(root) {
  const counts = { passed: 0, failed: 0 };
  for (const { name, run } of checks(root)) {
    const begin = Date.now();
    try {
      await run();
      counts.passed += 1;
      process.stdout.write(` ✓ ${name} ${Date.now() - begin}ms\n`);
    } catch (error) {
      counts.failed += 1;
      process.stdout.write(` × ${name}\n${error instanceof Error ? error.message : error}\n`);
    }
  }
  return counts;
}
