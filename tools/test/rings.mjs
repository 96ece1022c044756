// Every ring, and the sum of what they counted.
import { runChecks } from '../lint/checks.mjs';
import { findBrowser } from './browser.mjs';
import { FEATURES_PAGE, staleFeatures } from './features.mjs';
import { selectSpecs } from './selection.mjs';
import { runVitest } from './vitest-run.mjs';

/** @typedef {import('../closing-line-reporter.mjs').Counts} Counts */

const OVER_PROCESSES = ['journeys', 'faults'];
const WITHOUT_PROCESSES = ['unit', 'db', 'bus', 'contract', 'architecture'];

/** @type {Counts} */
const none = { passed: 0, failed: 0, skipped: 0, skippedNames: [] };

/**
 * Runs what the words select, everything without words, and says what was skipped.
 * @param {string} root
 * @param {string[]} words
 * @returns {Promise<Counts>}
 */
export async function runRings(root, words) {
  const { files, pattern } = selectSpecs(root, words);
  const isOverProcesses = (/** @type {string} */ file) => /^test\/(journeys|faults)\//.test(file);
  const options = (/** @type {string[]} */ chosen) => [
    ...(words.length > 0 ? chosen : []),
    ...(pattern ? ['-t', pattern] : []),
  ];
  const quick = files.filter((file) => !isOverProcesses(file));
  const slow = files.filter(isOverProcesses);
  // Beside each other: a story waits most of its time, and the specs need what it leaves of the cores.
  const [checked, shown, ...others] = await Promise.all([
    words.length === 0 ? checkSources(root) : none,
    slow.length > 0 ? runJourneys(root, options(slow)) : none,
    quick.length > 0 ? runVitest(root, { rings: WITHOUT_PROCESSES, options: options(quick) }) : none,
  ]);
  const parts = [checked, shown, ...others];
  if (words.length === 0) parts.push(compareFeatures(root, shown.shown ?? []));
  const sum = parts.reduce(add, none);
  for (const name of sum.skippedNames) process.stdout.write(`skipped: ${name}\n`);
  return sum;
}

/**
 * @param {string} root
 * @returns {Promise<Counts>}
 */
async function checkSources(root) {
  return { ...none, ...(await runChecks(root)) };
}

/**
 * The page of features must say what this run has shown: one test more.
 * @param {string} root
 * @param {import('./features.mjs').Shown[]} shown
 * @returns {Counts}
 */
function compareFeatures(root, shown) {
  const lines = staleFeatures(root, shown);
  for (const line of lines) process.stdout.write(`${FEATURES_PAGE} lacks, see npm run features: ${line}\n`);
  const stale = lines.length > 0;
  return { passed: stale ? 0 : 1, failed: stale ? 1 : 0, skipped: 0, skippedNames: [] };
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
