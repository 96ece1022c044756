// The score of each part, kept in docs/mutants.json and shown in docs/reliability.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../generators/markdown.mjs';
import { whyEquivalent } from './judged.mjs';
import { PARTS } from './parts.mjs';

/** @typedef {import('./judged.mjs').Survivor} Survivor */
/** @typedef {{ part: string, commit: string, date: string, killed: number, lived: Survivor[] }} Measured */

export const SCORES = 'docs/mutants.json';
export const PAGE = 'docs/reliability.md';
const BETWEEN = /(?<=<!-- mutants -->\n)[\s\S]*?(?=<!-- \/mutants -->)/;

/**
 * Replaces what was measured of the part before.
 * @param {string} root
 * @param {Measured} measured
 */
export function keepScore(root, measured) {
  const others = readScores(root).filter(({ part }) => part !== measured.part);
  const scores = PARTS.flatMap(({ name }) => [...others, measured].find(({ part }) => part === name) ?? []);
  writeFileSync(join(root, SCORES), `${JSON.stringify(scores, null, 2)}\n`);
}

/**
 * Writes on the page what is kept.
 * @param {string} root
 */
export function showScores(root) {
  const page = readFileSync(join(root, PAGE), 'utf8');
  if (!BETWEEN.test(page))
    throw new Error(`${PAGE} has no place for the scores, between <!-- mutants --> and <!-- /mutants -->`);
  writeFileSync(
    join(root, PAGE),
    page.replace(BETWEEN, () => scoresSection(readScores(root))),
  );
}

/**
 * @param {string} root
 * @returns {Measured[]}
 */
export function readScores(root) {
  const file = join(root, SCORES);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/**
 * What the page says of the parts.
 * @param {readonly Measured[]} scores
 */
export function scoresSection(scores) {
  const rows = PARTS.map(({ name, what }) => {
    const measured = scores.find(({ part }) => part === name);
    if (!measured) return [`\`${name}\``, what, 'not measured yet', '', '', ''];
    const { noticed, of, equivalent, percent } = counted(measured);
    return [
      `\`${name}\``,
      what,
      `${noticed} of ${of}`,
      percent,
      `${equivalent}`,
      `${measured.date}, ${measured.commit}`,
    ];
  });
  const lived = scores.flatMap((measured) => measured.lived.map(verdict));
  return `${table(['part', 'what', 'noticed', 'score', 'equivalent', 'when, of what stands since'], rows)}

Those that nobody noticed:

${lived.length === 0 ? 'none.' : lived.join('\n')}
`;
}

/** @param {Measured} measured */
export function scoreLine(measured) {
  const { noticed, of, equivalent, percent } = counted(measured);
  return `${measured.part}: ${noticed} of ${of} noticed, ${percent}; ${equivalent} equivalent`;
}

/** @param {Measured} measured */
function counted({ killed, lived }) {
  const equivalent = lived.filter((one) => whyEquivalent(one) !== undefined).length;
  const of = killed + lived.length - equivalent;
  return { noticed: killed, of, equivalent, percent: `${((100 * killed) / Math.max(1, of)).toFixed(1)} %` };
}

/** @param {Survivor} one */
function verdict(one) {
  const { file, line, from, to } = one;
  const why = whyEquivalent(one);
  const said = why === undefined ? 'a test is missing' : `equivalent: ${why}`;
  return `- [${file.split('/').at(-1)}:${line}](../${file}) ${code(from)} → ${code(to)}: ${said}`;
}

/** @param {string} text */
function code(text) {
  if (text === '') return 'nothing';
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
