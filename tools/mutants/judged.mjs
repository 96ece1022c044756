// What became of the mutants of a part, and why nobody can notice some of them.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { EQUIVALENT } from './equivalent.mjs';

/** @typedef {{ file: string, line: number, from: string, to: string }} Survivor */
/** @typedef {{ fileName: string, status: string, replacement: string, location: Range }} Result of one mutant */
/** @typedef {{ line: number, column: number }} Place counted from 1 by line, from 1 by column */
/** @typedef {{ start: Place, end: Place }} Range */

const NOTICED = ['Killed', 'Timeout'];
const LIVED = ['Survived', 'NoCoverage'];

/**
 * How many were noticed, and those that were not.
 * @param {string} tree
 * @param {readonly Result[]} results
 */
export function judged(tree, results) {
  const judgements = results
    .filter(({ status }) => [...NOTICED, ...LIVED].includes(status))
    .map((one) => ({ ...survivor(tree, one), status: one.status }));
  // What nobody can notice, and what was only too slow, may have been taken for an endless loop.
  const hasLived = (/** @type {Survivor & { status: string }} */ one) =>
    LIVED.includes(one.status) || (one.status !== 'Killed' && whyEquivalent(one) !== undefined);
  const lived = judgements.filter(hasLived).map(({ status: _status, ...one }) => one);
  return { killed: judgements.length - lived.length, lived };
}

/**
 * Why nobody can notice a mutant, if so.
 * @param {Survivor} one
 * @returns {string | undefined}
 */
export function whyEquivalent({ file, from, to }) {
  return EQUIVALENT.find((known) => known.file === file && known.from === from && known.to.includes(to))?.why;
}

/**
 * @param {string} tree
 * @param {Result} result
 * @returns {Survivor}
 */
function survivor(tree, { fileName, replacement, location }) {
  const text = readFileSync(fileName, 'utf8');
  const from = text.slice(offsetOf(text, location.start), offsetOf(text, location.end));
  const pair = difference(onOneLine(from), onOneLine(replacement));
  return { file: relative(tree, fileName), line: location.start.line, ...pair };
}

/**
 * @param {string} text
 * @param {Place} place
 */
function offsetOf(text, { line, column }) {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

/** @param {string} text */
function onOneLine(text) {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/**
 * Of two long texts what differs, from word to word, with a little around it.
 * @param {string} from
 * @param {string} to
 */
function difference(from, to) {
  if (from.length < 120) return { from, to };
  const [old, fresh] = [from.split(' '), to.split(' ')];
  const same = old.findIndex((word, index) => word !== fresh[index]);
  const start = Math.max(0, same - 3);
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - same && old.at(-1 - tail) === fresh.at(-1 - tail))
    tail += 1;
  const end = Math.max(0, tail - 3);
  return {
    from: old.slice(start, old.length - end).join(' '),
    to: fresh.slice(start, fresh.length - end).join(' '),
  };
}
