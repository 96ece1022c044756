// What every history has, so that what is judged is all there was to see.
import { at } from './history.mjs';

/** @typedef {import('./lines.mjs').Line} Line */

export const title = 'form';

/** @type {ReadonlySet<string>} */
const ENDS_BEFORE_REST = new Set([
  'order-begun',
  'order-answered',
  'mail',
  'mail-known',
  'told',
  'result-sent',
  'fault',
]);

/**
 * Numbers without a gap, times that only grow, one beginning, one rest, one end; every call is answered, every fault over.
 *
 * @param {import('./history.mjs').History} history
 * @returns {string[]}
 */
export function broken({ lines, restAt }) {
  return [...numbering(lines), ...frame(lines), ...calls(lines), ...faults(lines), ...rest(lines, restAt)];
}

/** @param {readonly Line[]} lines */
function numbering(lines) {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (line.seq !== (before?.seq ?? 0) + 1)
      return [`line ${line.seq} follows line ${before?.seq ?? 0}: something is missing or there twice`];
    return before && line.at < before.at ? [`line ${line.seq} was seen before line ${before.seq}`] : [];
  });
}

/** @param {readonly Line[]} lines */
function frame(lines) {
  const counts = ['run', 'rest', 'end'].flatMap((kind) => {
    const found = lines.filter((line) => line.kind === kind);
    return found.length === 1 ? [] : [`there are ${found.length} lines ${kind} ${at(...found)}, not one`];
  });
  const first = lines[0];
  const last = lines.at(-1);
  return [
    ...counts,
    ...(first?.kind === 'run' ? [] : [`the history begins with ${first?.kind ?? 'nothing'}, not with run`]),
    ...(last?.kind === 'end' ? [] : [`the history stops with ${last?.kind ?? 'nothing'}, not with end`]),
  ];
}

/** @param {readonly Line[]} lines */
function calls(lines) {
  /** @type {Map<string | number, Line>} */
  const waiting = new Map();
  /** @type {Set<string | number>} */
  const known = new Set();
  /** @type {string[]} */
  const found = [];
  for (const line of lines) {
    if (line.kind === 'order-begun') {
      if (known.has(line.call)) found.push(`call ${line.call} begins twice ${at(line)}`);
      known.add(line.call);
      waiting.set(line.call, line);
    } else if (line.kind === 'order-answered' && !waiting.delete(line.call))
      found.push(`call ${line.call} is answered ${at(line)} and does not wait for an answer`);
  }
  for (const [call, line] of waiting) found.push(`call ${call} begins ${at(line)} and never ends`);
  return found;
}

/** @param {readonly Line[]} lines */
function faults(lines) {
  // A kill is never taken back: only what was taken back has to have begun.
  /** @type {Set<string>} */
  const begun = new Set();
  return lines.flatMap((line) => {
    if (line.kind !== 'fault') return [];
    const fault = JSON.stringify([line.name, line.target]);
    if (!line.ends) {
      begun.add(fault);
      return [];
    }
    return begun.delete(fault)
      ? []
      : [`fault ${line.name} of ${line.target} ends ${at(line)} and has not begun`];
  });
}

/**
 * @param {readonly Line[]} lines
 * @param {number} restAt
 */
function rest(lines, restAt) {
  return lines.flatMap((line) => {
    if (ENDS_BEFORE_REST.has(line.kind) && line.seq > restAt)
      return [`${line.kind} after rest ${at(line)}: it was no rest`];
    return (line.kind === 'at-rest' || line.kind === 'probe') && line.seq < restAt
      ? [`${line.kind} before rest ${at(line)}`]
      : [];
  });
}
