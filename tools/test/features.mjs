// docs/features.md: every row of the product and the journeys that showed it, as they ran.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../generators/markdown.mjs';
import { ROWS, SHOWN_BY } from './feature-rows.mjs';

/** @typedef {{ row: string, file: string, state: 'passed' | 'failed' | 'skipped' }} Shown a test that shows a row, as it ran */

export const FEATURES_PAGE = 'docs/features.md';

/**
 * What shows a row: the spec, the beginning of a group's title where not all of it does, and that of a test's where not all of
 * the group does.
 * @param {string} row
 * @returns {{ spec: string, group: string | undefined, test: string | undefined }[]}
 */
export function shownBy(row) {
  const entries = Object.entries(SHOWN_BY).find(([name]) => name === row)?.[1] ?? [];
  return entries.map((entry) => {
    const [spec = '', group, test] = entry.split(' > ');
    return { spec: `${spec}.spec.ts`, group, test };
  });
}

/**
 * The rows that a test shows, by the group at the top of its spec that it is in.
 * @param {string} file
 * @param {string} title of the group
 * @param {string} name of the test
 * @returns {string[]}
 */
export function rowsOf(file, title, name) {
  const isOver = /^test\/(journeys|faults)\//.test(file);
  return Object.keys(SHOWN_BY).filter(
    (row) =>
      isOver &&
      shownBy(row).some(
        ({ spec, group, test = '' }) =>
          file.endsWith(`/${spec}`) && (group === undefined || group === title) && name.startsWith(test),
      ),
  );
}

/**
 * The page, from what a run showed.
 * @param {readonly Shown[]} shown
 * @returns {string}
 */
export function featuresPage(shown) {
  const lines = Object.entries(ROWS).map(([row, what]) => {
    const here = shown.filter((one) => one.row === row);
    const files = [...new Set(here.map(({ file }) => file))].toSorted();
    const links = files.map((file) => `[${file.split('/').at(-1)}](../${file})`).join(', ');
    const passed = here.filter(({ state }) => state === 'passed').length;
    return [row, what, links || 'none yet', here.length === 0 ? 'no' : `${passed} of ${here.length}`];
  });
  return `# Features

Rows of the product and the journeys that show them. A number counts the tests that \`tools/test/feature-rows.mjs\` names for the row, by spec, group or title. Written by \`npm run features\` from a run of the journeys; every full \`npm test\`
compares this page with what it saw. One row alone: \`npm test -- S8\`.

${table(['row', 'what works', 'journeys', 'passed'], lines)}
`;
}

/**
 * Why the committed page is not what this run showed, if so.
 * @param {string} root
 * @param {readonly Shown[]} shown
 * @returns {string[]} the lines that differ, as the run has them
 */
export function staleFeatures(root, shown) {
  const committed = new Set(readFileSync(join(root, FEATURES_PAGE), 'utf8').split('\n'));
  return featuresPage(shown)
    .split('\n')
    .filter((line) => !committed.has(line));
}
