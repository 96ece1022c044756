// Every ring in its order, the checks beside the first, and the sum of what they counted.
import { runChecks } from '../lint/checks.mjs';
import { findBrowser } from './browser.mjs';
import { FEATURES_PAGE, staleFeatures } from './features.mjs';
import { selectSpecs } from './selection.mjs';
import { runVitest } from './vitest-run.mjs';

/** @typedef {import('../closing-line-reporter.mjs').Counts} Counts */

const OVER_PROCESSES = ['journeys'];
const WITHOUT_PROCESSES = ['unit', 'db', 'bus', 'contract', 'architecture'];

/**
 * Runs what the words select, everything without words.
 * @param {string} root
 * @param {string[]} words
 * @returns {Promise<Counts>}
 */
export async function runRings(root, words) {
  const { files, pattern } = selectSpecs(root, words);
  const isOverProcesses = (/** @type {string} */ file) =>
    /^test\/(journeys\/|faults\/[^/]+\.spec)/.test(file);
  const options = (/** @type {string[]} */ chosen) => [
    ...(words.length > 0 ? chosen : []),
    ...(pattern ? ['-t', pattern] : []),
  ];
  /** @type {Counts[]} */
  const parts = [];
  // Beside the quick rings, which leave a core alone now and then.
  const checked = words.length === 0 ? runChecks(root) : undefined;
  const quick = files.filter((file) => !isOverProcesses(file));
  if (quick.length > 0)
    parts.push(await runVitest(root, { rings: WITHOUT_PROCESSES, options: options(quick) }));
  if (checked) parts.push({ skipped: 0, skippedNames: [], ...(await checked) });
  const slow = files.filter(isOverProcesses);
  if (slow.length > 0) parts.push(await runJourneys(root, options(slow)));
  if (words.length === 0) parts.push(compareFeatures(root, parts.at(-1)?.shown ?? []));
  return parts.reduce(add, { passed: 0, failed: 0, skipped: 0, skippedNames: [], failures: [] });
}

/**
 * The page of features must say what this run has shown: one test more.
 * @param {string} root
 * @param {import('./features.mjs').Shown[]} shown
 * @returns {Counts}
 */
function compareFeatures(root, shown) {
  const lines = staleFeatures(root, shown);
  const stale = lines.length > 0;
  return {
    passed: stale ? 0 : 1,
    failed: stale ? 1 : 0,
    skipped: 0,
    skippedNames: [],
    failures: lines.map((line) => `${FEATURES_PAGE} lacks, see npm run features: ${line}`),
  };
}

/**
 * @param {Counts} one
 * @param {Counts} other
 * @returns {Counts}
 */
function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    skippedNames: [...one.skippedNames, ...other.skippedNames],
    failures: [...one.failures, ...other.failures],
  };
}

/**
 * @param {string} root
 * @param {string[]} options
 * @returns {Promise<Counts>}
 */
export async function runJourneys(root, options) {
  const browser = await findBrowser();
  if ('path' in browser)
    return runVitest(root, { rings: OVER_PROCESSES, options, env: { CHROMIUM_PATH: browser.path } });
  process.stdout.write(`journeys with a browser are skipped: ${browser.missing}\n`);
  const counts = await runVitest(root, { rings: OVER_PROCESSES, options, env: { CHROMIUM_PATH: '' } });
  // What nobody looks at must not pass: without a browser a run of CI has failed.
  if (process.env.CI) counts.failed += 1;
  return counts;
}
