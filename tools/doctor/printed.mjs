// A diagnosis for a person at a terminal.
import { styleText } from 'node:util';

const INDENT = '    ';
const NARROWEST = 60;
const WIDEST = 110;

/** @typedef {import('@assay/runtime').Diagnosis} Diagnosis */
/** @typedef {Diagnosis['findings'][number]} Diagnosed */
/** @typedef {{ colours: boolean, columns: number }} Terminal */

/**
 * Every finding with what it is about and what to do, the worst first; one line where there is none.
 * @param {Diagnosis} diagnosis
 * @param {Terminal} terminal
 */
export function printed({ checks, findings }, terminal) {
  const paint = painter(terminal);
  if (findings.length === 0)
    return `${paint('green', '✔')} Nothing to mend: ${checks} checks found everything as it has to be.\n`;
  const of = (/** @type {string} */ severity) => findings.filter((one) => one.severity === severity).length;
  const counted = [numberOf(of('error'), 'error'), numberOf(of('warning'), 'warning')].filter(Boolean);
  const parts = findings.map((finding) => part(finding, paint, terminal));
  return `\n${parts.join('\n')}\n${counted.join(' and ')} in ${numberOf(checks, 'check') || 'no check'}.\n`;
}

/**
 * @param {Diagnosed} finding
 * @param {(style: 'red' | 'yellow' | 'green' | 'dim' | 'bold', text: string) => string} paint
 * @param {Terminal} terminal
 */
function part({ code, severity, title, subjects, remedy }, paint, { columns }) {
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns)) - INDENT.length;
  const mark = severity === 'error' ? paint('red', '✖') : paint('yellow', '▲');
  const [first = '', ...rest] = wrapped(title, width);
  const lines = [
    `${mark}  ${paint('bold', first)}`,
    ...rest.map((line) => INDENT + paint('bold', line)),
    INDENT + paint('dim', `${severity}, ${code}`),
    ...subjects.flatMap((subject) => bullet('·', subject, width)),
    ...bullet('→', remedy, width),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * @param {string} sign
 * @param {string} text
 * @param {number} width
 */
function bullet(sign, text, width) {
  return wrapped(text, width - 2).map((line, index) => `${INDENT}${index === 0 ? sign : ' '} ${line}`);
}

/**
 * @param {string} text
 * @param {number} width
 * @returns {string[]}
 */
function wrapped(text, width) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** @param {Terminal} terminal */
function painter({ colours }) {
  return (/** @type {'red' | 'yellow' | 'green' | 'dim' | 'bold'} */ style, /** @type {string} */ text) =>
    colours ? styleText(style, text, { validateStream: false }) : text;
}

/**
 * @param {number} number
 * @param {string} what
 */
function numberOf(number, what) {
  return number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`;
}
