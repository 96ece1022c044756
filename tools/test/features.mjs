// docs/features.md: every row of the product and the journeys that showed it, as they ran.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../generators/markdown.mjs';

/** @typedef {{ row: string, file: string, title: string, passed: number, failed: number, skipped: number }} Shown */

export const FEATURES_PAGE = 'docs/features.md';

/** What has to work, row by row. */
export const ROWS = /** @type {const} */ ({
  S1: 'Connect by pop-up and by redirect; active within seconds, with a health check',
  S2: 'Wrong, revoked or foreign key; not consented, never configured, already connected: each a readable page, nothing created',
  S3: 'Disconnect drains, then destroys the credentials; reconnect at any time',
  S4: 'Package list, filtered; single package; empty is 204; archived ones resolve and are refused',
  S5: 'Mapped fields narrow the package list and travel with the order',
  S6: 'Manual order',
  S7: 'Auto-triggered order, without a requester',
  S8: 'Inline order: in, and back to the application',
  S9: 'Status of package and assessments moves in SmartRecruiters',
  S10: 'Result as a link and as an uploaded PDF, with score, label, summary and parts',
  S11: 'The partner configuration is registered by a command that prints the difference first',
  T1: 'The account’s admin enables the integration and copies the key, by API and on a portal page',
  T2: 'The candidate is invited by e-mail, at once (how soon: the demo’s story and docs/performance.md)',
  T3: 'Overall score, link, flags and each assessment’s score',
  T4: 'A recruiter without a seat gets a signed, expiring report page, or a page to request access',
  T5: 'Why a package is not listed; a stated policy for ordering twice',
  T6: 'Disable from the vendor’s side',
  C1: 'The key after a step-up, again until first used, re-issued without breaking a connection',
  C2: 'Activation state is visible and truthful',
  C3: 'Activities appear as notes on the candidate, switchable',
  C4: 'Profile links both ways',
  C5: '“View report” opens the report',
  H1: 'A switch per account; sign-in by the general partner flow',
  H2: 'A registration creates or updates the candidate; conflicts are handled and shown',
  H3: '“View in SmartRecruiters” for each person',
  H4: 'A rating adds a tag; recruiters’ tags are never lost',
  B1: 'An order is never lost and never doubled: 500 orders under random kills in each run',
  B2: 'Support finds an order and reads its whole timeline with the evidence, in a console behind the vendor’s own sign-in',
  B3: 'A sandbox that plays SmartRecruiters, mailbox and engine, with every fault wherever it can happen, in an order that a seed replays',
  B4: 'A doctor names what is wrong in an installation and what to do, and finds nothing where nothing is',
  B5: 'SmartRecruiters’ limits hold over all replicas, fair between companies',
  B6: 'Deadlines: expiry, reminders, extension, accommodation, quiet hours; every change told once',
  B7: 'Results have versions; SmartRecruiters ends with the newest',
  B8: 'Erasure along the whole chain with a certificate, export before it, and retention',
  B9: 'Localised, accessible invitations; bounces are handled',
  B10: 'A vendor that is a partner already moves in from a file, dry run first, and compares answers before it does',
});

/** @type {Record<keyof typeof ROWS, readonly string[]>} the specs that show each row, or `spec > group` where not all of it does */
export const SHOWN_BY = {
  S1: ['connect-in-browser', 'redirect-in-browser'],
  S2: ['connect-in-browser'],
  S3: ['disconnect'],
  S4: ['main-story > the package list'],
  S5: ['fields'],
  S6: ['main-story > an order', 'recruiter-in-browser'],
  S7: ['auto-order'],
  S8: ['inline-order', 'inline-in-browser'],
  S9: ['main-story > an order', 'recruiter-in-browser'],
  S10: ['reports > reports'],
  S11: ['partner-configuration'],
  T1: ['portal'],
  T2: ['main-story > the invitation', 'brand'],
  T3: ['main-story > an order', 'candidate-in-browser'],
  T4: ['report-page'],
  T5: ['ordering-again'],
  T6: ['disable'],
  C1: ['keys'],
  C2: ['activation-state'],
  C3: ['notes'],
  C4: ['profile-links'],
  C5: ['main-story > an order', 'candidate-in-browser', 'reports > link only'],
  H1: ['people > switch and sign-in'],
  H2: ['people > create and update the candidate profile'],
  H3: ['people > View in SmartRecruiters'],
  H4: ['people > ratings become tags'],
  B1: ['quick'],
  B2: ['console-in-browser', 'support'],
  B3: ['sandbox-faults', 'stories-under-faults'],
  B4: ['fields > the doctor', 'partner-configuration > the doctor'],
  B5: ['limits'],
  B6: ['deadlines', 'reminders', 'time-zone'],
  B7: ['corrections'],
  B8: ['erasure', 'restored-backup', 'retention'],
  B9: ['invitations-and-bounces', 'corrected-address'],
  B10: ['moving-in'],
};

/**
 * The groups that show a row: the spec, and the beginning of the group's title where not all of it does.
 * @param {string} row
 * @returns {{ spec: string, group: string | undefined }[]}
 */
export function groupsOf(row) {
  const entries = Object.entries(SHOWN_BY).find(([name]) => name === row)?.[1] ?? [];
  return entries.map((entry) => {
    const [spec = '', group] = entry.split(' > ');
    return { spec: `${spec}.spec.ts`, group };
  });
}

/**
 * The rows that a group of a spec shows.
 * @param {string} file
 * @param {string} title
 * @returns {string[]}
 */
export function rowsOf(file, title) {
  const isOver = /^test\/(journeys|faults)\//.test(file);
  const name = file.split('/').at(-1);
  return Object.keys(SHOWN_BY).filter(
    (row) =>
      isOver &&
      groupsOf(row).some(({ spec, group }) => spec === name && (group === undefined || group === title)),
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
    const passed = here.reduce((sum, one) => sum + one.passed, 0);
    const all = here.reduce((sum, one) => sum + one.passed + one.failed + one.skipped, 0);
    return [row, what, links || 'none yet', all === 0 ? 'no' : `${passed} of ${all}`];
  });
  return `# Features

Rows of the product and the journeys that show them. Not here, since no journey shows it yet: the doctor (B4).
A number counts the tests of every group that \`tools/test/features.mjs\` names for the row: of those some may show its neighbours. Written by \`npm run features\` from a run of the journeys; every full \`npm test\`
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
