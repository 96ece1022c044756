// What the vendor API promises inside a version, held against its document: docs/decisions/0030.
import { promisedLess, takenBack } from './schema-promises.mjs';

/** @typedef {import('./schema-promises.mjs').Schema} Schema */
/** @typedef {{ content?: Record<string, { schema?: Schema }>, headers?: Record<string, object> }} Part */
/** @typedef {{ name: string, in: string, required?: boolean, schema?: Schema }} Parameter */
/** @typedef {{ operationId?: string, security?: Record<string, string[]>[], parameters?: Parameter[], requestBody?: Part & { required?: boolean }, responses?: Record<string, Part>, 'x-sunset'?: string }} Operation */
/** @typedef {{ paths: Record<string, Record<string, Operation>>, webhooks?: Record<string, Record<string, Operation>>, components?: { schemas?: Record<string, Schema> } }} Document */
/** @typedef {{ readonly was: Operation, readonly is: Operation, readonly name: string, readonly compare: (which: 'takenBack' | 'promisedLess', was: Part | undefined, is: Part | undefined, place: string) => string[] }} Pair */

/**
 * What a vendor who was told the earlier document would stumble over, one sentence each; what was deprecated may go on its day.
 * @param {Document} earlier
 * @param {Document} later
 * @param {Date} [today]
 * @returns {string[]}
 */
export function brokenPromises(earlier, later, today = new Date()) {
  return [
    ...pairs(earlier, later, 'paths', today).flatMap((pair) =>
      typeof pair === 'string' ? [pair] : brokenByOperation(pair),
    ),
    ...pairs(earlier, later, 'webhooks', today).flatMap((pair) =>
      typeof pair === 'string' ? [pair] : brokenByWebhook(pair),
    ),
  ];
}

/**
 * @param {Document} earlier
 * @param {Document} later
 * @param {'paths' | 'webhooks'} kind
 * @param {Date} today
 * @returns {(Pair | string)[]}
 */
function pairs(earlier, later, kind, today) {
  const all = Object.entries(earlier[kind] ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, was]) => ({ path, method, was })),
  );
  const compare = comparing(earlier, later);
  /** @type {(Pair | string)[]} */
  const found = [];
  for (const { path, method, was } of all) {
    const name = kind === 'paths' ? `${method.toUpperCase()} ${path}` : path;
    const is = later[kind]?.[path]?.[method];
    const sunset = was['x-sunset'];
    if (is) found.push({ was, is, name, compare });
    else if (sunset === undefined || new Date(sunset) > today) found.push(`${name} is gone`);
  }
  return found;
}

/**
 * @param {Document} earlier
 * @param {Document} later
 * @returns {Pair['compare']}
 */
function comparing(earlier, later) {
  const located = (/** @type {Document} */ document, /** @type {Part | undefined} */ part) => ({
    schema: part?.content?.['application/json']?.schema ?? {},
    schemas: document.components?.schemas ?? {},
  });
  return (which, was, is, place) => {
    const compare = which === 'takenBack' ? takenBack : promisedLess;
    const types = Object.keys(was?.content ?? {}).filter((type) => !(type in (is?.content ?? {})));
    return [
      ...types.map((type) => `${place} is not ${type} any more`),
      ...compare(located(earlier, was), located(later, is), place),
    ];
  };
}

/**
 * @param {Pair} pair
 * @returns {string[]}
 */
function brokenByOperation({ was, is, name, compare }) {
  const scopes = (/** @type {Operation} */ { security }) =>
    (security ?? []).flatMap((one) => Object.values(one).flat()).join();
  return [
    ...(was.operationId === is.operationId ? [] : [`${name} is called ${is.operationId} now`]),
    ...(scopes(was) === scopes(is) ? [] : [`${name} needs the scope ${scopes(is)} now`]),
    ...(is.requestBody?.required && !was.requestBody?.required ? [`${name} needs a body now`] : []),
    ...(was.requestBody ? compare('takenBack', was.requestBody, is.requestBody, `${name} body`) : []),
    ...parametersOf({ was, is, name, compare }),
    ...answersOf({ was, is, name, compare }),
  ];
}

/**
 * @param {Pair} pair
 * @returns {string[]}
 */
function parametersOf({ was, is, name, compare }) {
  const key = (/** @type {Parameter} */ one) => `${one.in} ${one.name}`;
  const [before, after] = [was, is].map(
    ({ parameters = [] }) => new Map(parameters.map((one) => [key(one), one])),
  );
  const asPart = (/** @type {Parameter} */ { schema = {} }) => ({
    content: { 'application/json': { schema } },
  });
  const gone = [...(before ?? [])].flatMap(([which, one]) => {
    const now = after?.get(which);
    return now
      ? compare('takenBack', asPart(one), asPart(now), `${name} ${which}`)
      : [`${name} ${which} is gone`];
  });
  const needed = [...(after ?? [])].filter(
    ([which, { required }]) => required && !before?.get(which)?.required,
  );
  return [...gone, ...needed.map(([which]) => `${name} ${which} has become required`)];
}

/**
 * @param {Pair} pair
 * @returns {string[]}
 */
function answersOf({ was, is, name, compare }) {
  const done = Object.entries(was.responses ?? {}).filter(([status]) => status.startsWith('2'));
  return done.flatMap(([status, answer]) => {
    const now = is.responses?.[status];
    if (!now) return [`${name} answers ${status} no more`];
    const headers = Object.keys(answer.headers ?? {}).filter((header) => !(header in (now.headers ?? {})));
    return [
      ...headers.map((header) => `${name} ${status} has no ${header} any more`),
      ...compare('promisedLess', answer, now, `${name} ${status}`),
    ];
  });
}

/**
 * A webhook is what we send, and its answer what we take.
 * @param {Pair} pair
 * @returns {string[]}
 */
function brokenByWebhook({ was, is, name, compare }) {
  const answers = Object.entries(was.responses ?? {}).flatMap(([status, answer]) =>
    is.responses?.[status]
      ? compare('takenBack', answer, is.responses[status], `${name} ${status}`)
      : [`${name} is not answered by ${status} any more`],
  );
  return [...compare('promisedLess', was.requestBody, is.requestBody, `${name} body`), ...answers];
}
