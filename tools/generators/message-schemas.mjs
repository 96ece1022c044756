// The JSON Schema of every message, from the validators on its classes.
import 'reflect-metadata';
import { createRequire } from 'node:module';
import { apps, confirmEvents, examineApp, listDueWork, replayDeadLetters } from '@assay/contracts';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { consumingApps, contractCatalogue } from './catalogue.mjs';

/**
 * What class-validator can say in JSON Schema, and whatever else.
 * @typedef {object} KnownParts
 * @property {string} [type]
 * @property {string} [format]
 * @property {number} [maxLength]
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {(string | number)[]} [enum]
 * @property {Schema[]} [oneOf]
 * @property {Schema} [items]
 * @property {Record<string, Schema>} [properties]
 * @property {string[]} [required]
 * @property {string} [description]
 */
/** @typedef {KnownParts & { [key: string]: unknown }} Schema */
/** @typedef {{ kind: 'request', request: Schema, reply: Schema }} RequestSnapshot */
/** @typedef {{ kind: 'event', data: Schema }} EventSnapshot */
/** @typedef {Record<string, RequestSnapshot | EventSnapshot>} Messages by subject */
/** @typedef {(className: string, property: string) => string | undefined} Describe */

// The library has to be told where class-transformer keeps what @Type said, and that file has no types.
const storage = createRequire(import.meta.url)('class-transformer/cjs/storage.js');

const reference = '#/definitions/';

/**
 * What our own validators mean; those of class-validator are known.
 * @type {NonNullable<import('class-validator-jsonschema/build/options.js').IOptions['additionalConverters']>}
 */
const ourValidators = {
  safeUrl: { type: 'string', format: 'uri', maxLength: 2000 },
  emailForSmartRecruiters: {},
  idAtSmartRecruiters: {},
  storable: {},
  existing: {},
};

/**
 * @param {Describe} describe
 * @returns {Record<string, Schema>} every class that has validators, by name
 */
function allSchemas(describe) {
  const schemas = validationMetadatasToSchemas({
    classTransformerMetadataStorage: storage.defaultMetadataStorage,
    refPointerPrefix: reference,
    additionalConverters: ourValidators,
  });
  const all = JSON.parse(JSON.stringify(schemas));
  for (const [name, { properties = {} }] of Object.entries(all))
    for (const property of Object.keys(properties)) {
      const description = describe(name, property);
      // Beside a reference nothing else counts, so the two are put side by side.
      if (description) properties[property] = { ...properties[property], description };
    }
  return all;
}

/**
 * The shape of a class with everything it refers to put in its place.
 * @param {Schema} schema
 * @param {Record<string, Schema>} all
 * @returns {Schema}
 */
function inlined(schema, all) {
  /** @type {(value: unknown) => any} */
  const replace = (value) => {
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== 'object' || value === null) return value;
    if ('$ref' in value) {
      const { $ref, ...rest } = value;
      return { ...inlined(all[String($ref).slice(reference.length)] ?? {}, all), ...rest };
    }
    /** @type {Schema} */
    const copy = {};
    for (const [key, part] of Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      copy[key] =
        key === 'required' && Array.isArray(part)
          ? part.map(String).toSorted((left, right) => (left < right ? -1 : 1))
          : replace(part);
    return copy;
  };
  return replace(schema);
}

/**
 * @param {Describe} [describe] what a field means; snapshots leave it out
 * @returns {Record<string, Messages>} the messages of each app, by subject
 */
export function messageSchemas(describe = () => undefined) {
  const all = allSchemas(describe);
  const shape = (/** @type {{ name: string }} */ cls) =>
    inlined(all[cls.name] ?? { type: 'object', properties: {} }, all);
  const contracts = [
    ...contractCatalogue().map(({ contract }) => contract),
    ...apps.flatMap((app) => [listDueWork(app), examineApp(app)]),
    ...consumingApps().flatMap((app) => [confirmEvents(app), replayDeadLetters(app)]),
  ];
  /** @type {Record<string, Messages>} */
  const owners = {};
  for (const contract of contracts) {
    const messages = (owners[contract.owner] ??= {});
    messages[contract.subject] =
      contract.kind === 'request'
        ? { kind: 'request', request: shape(contract.request), reply: shape(contract.reply) }
        : { kind: 'event', data: shape(contract.data) };
  }
  return Object.fromEntries(apps.flatMap((app) => (owners[app] ? [[app, owners[app]]] : [])));
}
