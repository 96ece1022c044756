// Counts what vitest ran and ends with the one line that people and CI read.
import { writeFileSync } from 'node:fs';
import { rowsOf } from './test/features.mjs';

/** @typedef {import('./test/features.mjs').Shown} Shown */
/** @typedef {{ passed: number, failed: number, skipped: number, skippedNames: string[], failures: string[], shown?: Shown[] }} Counts */

/**
 * `3 passed, 1 failed, 2 skipped`
 * @param {{ passed: number, failed: number, skipped: number }} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * What a reader of the end must know: what was skipped, what failed, and the closing line.
 * @param {Counts} counts
 */
export function closingLines({ skippedNames, failures, ...counts }) {
  return [
    ...skippedNames.map((name) => `skipped: ${name}`),
    ...failures.map((failure) => `failed: ${failure}`),
    closingLine(counts),
  ].join('\n');
}

/** Prints the closing line, or writes the counts as JSON where ASSAY_TEST_COUNTS says, for a caller with more rings. */
export default class ClosingLineReporter {
  /** @param {import('vitest/node').Vitest} vitest */
  onInit(vitest) {
    this.selected = vitest.config.testNamePattern;
  }

  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const counts = countTests(modules, this.selected);
    counts.failed += unhandledErrors.length;
    counts.failures.push(...unhandledErrors.map((error) => `beside the tests: ${firstLine(error)}`));
    const file = process.env.ASSAY_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify({ ...counts, shown: modules.flatMap(rowsShown) }));
    else process.once('exit', () => process.stdout.write(`${closingLine(counts)}\n`));
  }
}

/**
 * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
 * @param {RegExp | undefined} selected names that were asked for; the others are not skipped but out of sight
 * @returns {Counts}
 */
function countTests(modules, selected) {
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0, skipped: 0, skippedNames: [], failures: [] };
  for (const module of modules) {
    // A file that cannot be loaded, or a hook that throws, fails without failing a test.
    for (const suite of [module, ...module.children.allSuites()]) {
      const [error] = suite.errors();
      if (!error) continue;
      counts.failed += 1;
      counts.failures.push(`${module.relativeModuleId} could not be run: ${firstLine(error)}`);
    }
    for (const test of module.children.allTests()) {
      const { state, errors } = test.result();
      const name = test.fullName.replaceAll(' > ', ' ');
      if (state === 'passed') counts.passed += 1;
      else if (state === 'failed') {
        counts.failed += 1;
        counts.failures.push(`${module.relativeModuleId} ${name}: ${firstLine(errors?.[0])}`);
      } else if (!selected || selected.test(name)) {
        counts.skipped += 1;
        counts.skippedNames.push(`${module.relativeModuleId} ${name}`);
      }
    }
  }
  return counts;
}

/** @param {unknown} error */
function firstLine(error) {
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return String(message).split('\n', 1)[0];
}

/**
 * What a file's tests showed of the product's rows.
 * @param {import('vitest/node').TestModule} module
 * @returns {Shown[]}
 */
function rowsShown(module) {
  const file = module.relativeModuleId;
  return [...module.children.suites()].flatMap((suite) =>
    [...suite.children.allTests()].flatMap((test) => {
      const { state } = test.result();
      return rowsOf(file, suite.name, test.name).map((row) => ({
        row,
        file,
        state: state === 'pending' ? 'skipped' : state,
      }));
    }),
  );
}
