// docs/problems.md: every expected failure, and what a caller sees of it.
import { problems } from '@assay/contracts';
import { table } from './markdown.mjs';

/** @typedef {import('@assay/contracts').ProblemCode} ProblemCode */
/** @typedef {import('@assay/contracts').ProblemEntry} ProblemEntry */
/** @typedef {'vendor' | 'smartrecruiters' | 'token'} Audience */
/** @typedef {(code: ProblemCode, audience: Audience) => number} StatusFor */

const audiences = /** @type {const} */ (['vendor', 'smartrecruiters', 'token']);

/**
 * @param {StatusFor} statusFor the gateway's own table
 * @returns {string}
 */
export function problemsPage(statusFor) {
  const rows = Object.entries(/** @type {Record<string, ProblemEntry>} */ (problems))
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([code, entry]) => [
      `\`${code}\``,
      entry.title,
      entry.kind,
      ...statuses(code, statusFor),
      entry.retry,
    ]);
  return `# Problems

<!-- written by \`npm run generate\` -->

Every expected failure has one permanent code. A caller may branch on the code; the sentence may be improved at any time.
\`{name}\` stands for a value that travels beside the code. *Retry* says whether the same request can succeed later.

The vendor API answers \`application/problem+json\` (RFC 9457) with \`code\`, \`title\`, \`status\`, \`instance\` (the correlation
id) and, for invalid input, \`errors: [{ pointer, message }]\`. SmartRecruiters gets the same code as
\`{"errors":[{"code","message"}]}\`, the token endpoint answers as RFC 6749 section 5.2 says. A browser gets a page with
the sentence in its language.

${table(['code', 'sentence', 'kind', '/v1', '/sr', '/sr/oauth/token', 'retry'], rows)}
`;
}

/**
 * @param {string} code
 * @param {StatusFor} statusFor
 * @returns {string[]}
 */
function statuses(code, statusFor) {
  return audiences.map((audience) => String(statusFor(/** @type {ProblemCode} */ (code), audience)));
}
