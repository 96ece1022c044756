// The last lines of the demo.
import { join, relative } from 'node:path';

/**
 * @typedef {object} Places
 * @property {string} assay
 * @property {string} sandbox
 * @property {string} folder
 * @property {string} token
 * @property {Pick<import('../story/story.mjs').Played, 'companyId' | 'candidateId' | 'vendorOrderId'>} played
 * @property {readonly Pick<import('../processes.mjs').RunningApp, 'name' | 'healthPort'>[]} measured
 * @property {{ page: string, prometheus: string } | undefined} watched
 */

/**
 * What the demo says last: where everything is that can be looked at.
 * @param {Places} places
 * @returns {string[]}
 */
export function addressLines({ assay, sandbox, folder, token, played, measured, watched }) {
  const { companyId, candidateId, vendorOrderId } = played;
  const order = vendorOrderId ? `/orders/${vendorOrderId}` : '';
  const app = `${sandbox}/app/${companyId}`;
  return [
    '',
    `  Connect and disconnect, as the company’s admin   ${app}/integrations`,
    ...(candidateId
      ? [`  the candidate and the result, as its recruiter   ${app}/people/${candidateId}`]
      : []),
    `  SmartRecruiters, mailbox and engine (sandbox)    ${sandbox}`,
    `  Assay’s vendor API, described and to be tried    ${assay}/docs`,
    `    its bearer token                               ${token}`,
    `  data, kept for the next start on these ports     ${relative(process.cwd(), folder)}`,
    `  logs                                             ${relative(process.cwd(), join(folder, 'logs'))}`,
    ...measured.map(
      ({ name, healthPort }) =>
        `  ${`metrics of ${name}`.padEnd(47)}  http://localhost:${healthPort}/metrics`,
    ),
    ...(watched
      ? [
          `  the dashboard, of the last 15 minutes            ${watched.page}`,
          `  the Prometheus that it asks                      ${watched.prometheus}`,
        ]
      : ['  npm run demo -- --dashboard shows them as a dashboard.']),
    `  that order in support’s console, by one click    ${assay}/console${order}`,
    '',
    '  Ctrl-C stops everything this command started; npm run demo -- --fresh starts from nothing.',
    '',
  ];
}
