// What a changed schema takes back: of what is sent to us, and of what we send.

/** @typedef {{ [keyword: string]: unknown, properties?: Record<string, Schema>, required?: string[], items?: Schema, $ref?: string, anyOf?: Schema[] }} Schema */
/** @typedef {Record<string, Schema>} Schemas by name */
/** @typedef {{ readonly schema: Schema, readonly schemas: Schemas }} Located a schema with those it refers to */
/** @typedef {(before: Located, after: Located, place: string, seen?: readonly string[]) => string[]} Comparison */

const deepest = 12;
const least = ['minLength', 'minItems', 'minimum'];
const most = ['maxLength', 'maxItems', 'maximum'];

/**
 * What was taken and is not taken any more, one sentence each.
 * @type {Comparison}
 */
export const takenBack = (before, after, place, seen = []) =>
  compared(before, after, seen, (was, is) => [
    ...missing(typesOf(was), typesOf(is)).map((type) => `${place} takes no ${type} any more`),
    ...fewerValues(was, is, place),
    ...tighter(was, is, place),
    ...['pattern', 'format']
      .filter((rule) => is[rule] !== undefined && is[rule] !== was[rule])
      .map((rule) => `${place} has another ${rule}`),
    ...missing(is.required ?? [], was.required ?? []).map((name) => `${place}.${name} has become required`),
    ...within(was, is, place, (one, other, at) =>
      takenBack({ ...before, schema: one }, { ...after, schema: other }, at, [...seen, place]),
    ),
  ]);

/**
 * What was promised of an answer and is not promised any more, one sentence each; a value more in a list is none.
 * @type {Comparison}
 */
export const promisedLess = (before, after, place, seen = []) =>
  compared(before, after, seen, (was, is) => [
    ...missing(typesOf(is), typesOf(was)).map((type) => `${place} may be ${type}`),
    ...(was['format'] === is['format'] ? [] : [`${place} has another format`]),
    ...missing(was.required ?? [], is.required ?? []).map((name) => `${place}.${name} has become optional`),
    ...within(was, is, place, (one, other, at) =>
      promisedLess({ ...before, schema: one }, { ...after, schema: other }, at, [...seen, place]),
    ),
  ]);

/**
 * @param {Located} before
 * @param {Located} after
 * @param {readonly string[]} seen
 * @param {(was: Schema, is: Schema) => string[]} compare
 * @returns {string[]}
 */
function compared(before, after, seen, compare) {
  // A schema that holds itself says nothing new further down.
  return seen.length > deepest ? [] : compare(resolved(before), resolved(after));
}

/**
 * The schema itself where it is named elsewhere; one that may be nothing as well is told by its types.
 * @param {Located} located
 * @returns {Schema}
 */
function resolved({ schema, schemas }) {
  const { $ref, anyOf } = schema;
  if ($ref !== undefined) return resolved({ schema: schemas[$ref.split('/').at(-1) ?? ''] ?? {}, schemas });
  if (anyOf === undefined) return schema;
  const [first = {}] = anyOf;
  const types = anyOf.flatMap((one) => typesOf(resolved({ schema: one, schemas })));
  return { ...resolved({ schema: first, schemas }), type: types };
}

/**
 * @param {Schema} schema
 * @returns {string[]}
 */
const typesOf = (schema) => /** @type {string[]} */ ([schema['type'] ?? []].flat());

/**
 * @param {readonly string[]} wanted
 * @param {readonly string[]} there
 */
const missing = (wanted, there) => wanted.filter((one) => !there.includes(one));

/**
 * @param {Schema} was
 * @param {Schema} is
 * @param {string} place
 */
function fewerValues(was, is, place) {
  const [before, after] = /** @type {(string[] | undefined)[]} */ ([was['enum'], is['enum']]);
  if (after === undefined) return [];
  if (before === undefined) return [`${place} takes only some values now`];
  return missing(before, after).map((value) => `${place} takes no ${value} any more`);
}

/**
 * @param {Schema} was
 * @param {Schema} is
 * @param {string} place
 */
function tighter(was, is, place) {
  const number = (/** @type {Schema} */ schema, /** @type {string} */ rule, /** @type {number} */ none) =>
    Number(schema[rule] ?? none);
  return [
    ...most.filter((rule) => number(is, rule, Infinity) < number(was, rule, Infinity)),
    ...least.filter((rule) => number(is, rule, -Infinity) > number(was, rule, -Infinity)),
  ].map((rule) => `${place} has a tighter ${rule}`);
}

/**
 * @param {Schema} was
 * @param {Schema} is
 * @param {string} place
 * @param {(was: Schema, is: Schema, place: string) => string[]} compare
 */
function within(was, is, place, compare) {
  const parts = Object.entries(was.properties ?? {}).flatMap(([name, schema]) => {
    const now = is.properties?.[name];
    return now ? compare(schema, now, `${place}.${name}`) : [`${place}.${name} is gone`];
  });
  return was.items && is.items ? [...parts, ...compare(was.items, is.items, `${place}[]`)] : parts;
}
