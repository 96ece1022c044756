import { at, isTaken } from './history.mjs';

/** @typedef {import('./lines.mjs').Line} Line */

export const title = '8 isolation';

/**
 * What is of one company comes from that company alone, and no other gets to see it.
 *
 * @param {import('./history.mjs').History} history
 * @returns {string[]}
 */
export function broken(history) {
  return [...reads(history.lines), ...owned(history.lines), ...strayed(history)];
}

/** @param {readonly Line[]} lines */
function reads(lines) {
  return lines.flatMap((line) => {
    if (line.kind !== 'foreign-read' || line.asker === line.owner) return [];
    if (!line.leaked && !isTaken(line.status)) return [];
    return [
      `company ${line.asker} asked ${line.door} for what is of company ${line.owner} and got ${line.leaked ? 'it' : line.status} ${at(line)}`,
    ];
  });
}

/**
 * An id of ours, a message and a credential belong to one company and one order.
 *
 * @param {readonly Line[]} lines
 */
function owned(lines) {
  /** @type {Map<string, Line & { company: string }>} */
  const owners = new Map();
  return lines.flatMap((line) => {
    const thing = thingOf(line);
    if (!thing || !('company' in line)) return [];
    const owner = owners.get(thing);
    if (!owner) owners.set(thing, line);
    if (!owner || placeOf(owner) === placeOf(line)) return [];
    return [`${thing} is of ${placeOf(owner)} and of ${placeOf(line)} ${at(owner, line)}`];
  });
}

/** @param {Line} line */
function thingOf(line) {
  if (line.kind === 'mail') return `message ${line.message}`;
  if (line.kind === 'at-rest') return `our order ${line.id}`;
  return line.kind === 'credential-ended' || (line.kind === 'credential-used' && line.opened)
    ? `credential ${line.credential}`
    : undefined;
}

/** @param {Line & { company: string }} line */
function placeOf(line) {
  return 'order' in line ? `order ${line.order} of company ${line.company}` : `company ${line.company}`;
}

/**
 * What nobody ordered for this company, and somebody for another one.
 *
 * @param {import('./history.mjs').History} history
 */
function strayed({ stories }) {
  const askers = new Map(
    stories.filter(({ calls }) => calls.length > 0).map(({ order, company }) => [order, company]),
  );
  return stories.flatMap(({ order, company, calls, mails, told, rests }) => {
    const asker = askers.get(order);
    const effects = [...mails, ...told, ...rests];
    if (calls.length > 0 || asker === undefined || effects.length === 0) return [];
    return [
      `order ${order} was placed by company ${asker} and had its effect for company ${company} ${at(...effects)}`,
    ];
  });
}
