// Inside a version of a message only optional fields may be added.
import { isDeepStrictEqual } from 'node:util';

/** @typedef {import('./message-schemas.mjs').Schema} Schema */
/** @typedef {import('./message-schemas.mjs').Messages} Messages */

/**
 * What a peer that still speaks the earlier shapes would stumble over, one sentence each.
 * @param {Messages} earlier
 * @param {Messages} later
 * @returns {string[]}
 */
export function breakingChanges(earlier, later) {
  return Object.entries(earlier).flatMap(([subject, before]) => {
    const after = later[subject];
    if (!after) return [`${subject} is gone`];
    return Object.entries(shapesOf(before)).flatMap(([part, schema]) =>
      compare(schema, shapesOf(after)[part] ?? {}, `${subject} ${part}`),
    );
  });
}

/**
 * @param {Schema} before
 * @param {Schema} after
 * @param {string} place
 * @returns {string[]}
 */
function compare(before, after, place) {
  const {
    properties: fieldsBefore = {},
    required: neededBefore = [],
    items: itemsBefore,
    ...restBefore
  } = before;
  const { properties: fieldsAfter = {}, required: neededAfter = [], items: itemsAfter, ...restAfter } = after;
  const changes = isDeepStrictEqual(restBefore, restAfter) ? [] : [`${place} has another type or limit`];
  if (itemsBefore) changes.push(...compare(itemsBefore, itemsAfter ?? {}, `${place}[]`));
  for (const [name, schema] of Object.entries(fieldsBefore)) {
    const field = fieldsAfter[name];
    if (field) changes.push(...compare(schema, field, `${place}.${name}`));
    else changes.push(`${place}.${name} is gone`);
  }
  return [...changes, ...requirements(neededBefore, neededAfter, place)];
}

/**
 * @param {readonly string[]} before
 * @param {readonly string[]} after
 * @param {string} place
 */
function requirements(before, after, place) {
  return [
    ...after.filter((name) => !before.includes(name)).map((name) => `${place}.${name} has become required`),
    ...before.filter((name) => !after.includes(name)).map((name) => `${place}.${name} has become optional`),
  ];
}

/**
 * @param {Messages[string]} message
 * @returns {Record<string, Schema>}
 */
const shapesOf = ({ kind: _kind, ...shapes }) => shapes;
