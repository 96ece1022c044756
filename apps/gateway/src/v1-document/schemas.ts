// How class-validator-jsonschema follows nested shapes.
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { problems } from '@assay/contracts';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { reference } from '../v1-door/documented.js';
import { meaningOf } from './examples.js';
import type { Schema } from './schema.js';

const prefix = reference('');

const ownRules = {
  isIso8601: { type: 'string', format: 'date-time' },
  safeUrl: {
    type: 'string',
    format: 'uri',
    maxLength: 2000,
    description: 'https, or http on a loopback host',
  },
  isLocale: { type: 'string', description: 'a language tag, such as en or pt-BR' },
  storable: {},
  existing: {},
} as const;

const problem: Schema = {
  type: 'object',
  description: 'A failure, by RFC 9457. The code is permanent, the title is not.',
  required: ['type', 'title', 'status', 'code', 'instance'],
  properties: {
    type: { type: 'string', description: 'The code as an address: `urn:assay:problem:` and the code.' },
    title: {
      type: 'string',
      description: 'What went wrong, for a person; it may be said better at any time.',
    },
    status: { type: 'integer', description: 'The HTTP status of the answer.' },
    code: { type: 'string', enum: Object.keys(problems), description: 'What went wrong; permanent.' },
    instance: { type: 'string', description: 'The correlation id; quote it in questions.' },
    errors: {
      type: 'array',
      description: 'Every wrong place of the input, where that is what went wrong.',
      items: {
        type: 'object',
        required: ['pointer', 'message'],
        properties: {
          pointer: {
            type: 'string',
            description: 'A JSON pointer (RFC 6901) into the body, or the name of a parameter after a slash.',
          },
          message: { type: 'string', description: 'What was expected there, for a person.' },
        },
      },
    },
  },
};

/** What fields mean, by the name of their class and their own; `npm run generate` takes it from the docstrings. */
export type FieldMeanings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The schemas of everything that is validated, by class name, made from the decorators that validate it. */
export function allSchemas(meanings: FieldMeanings): Readonly<Record<string, Schema>> {
  const generated = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: prefix,
    additionalConverters: ownRules,
  });
  const explained = Object.entries(generated as Record<string, Schema>).map(([name, schema]) => [
    name,
    explain(schema, meanings[name] ?? {}),
  ]);
  const all = Object.fromEntries(explained) as Record<string, Schema>;
  return {
    ...all,
    AccountChange: nullable(all['AccountChange'], ['name', 'engineUrl']),
    // It has no part of its own, so no decorator tells of it.
    PolicyChange: nullable({ ...all['PolicyBody'], description: meanings['PolicyChange']?.[''] }, []),
    Problem: problem,
  };
}

function explain(schema: Schema, meanings: Readonly<Record<string, string>>): Schema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const description = meanings[name] ?? meaningOf(name);
    return [name, { ...withValues(name, property), ...(description === undefined ? {} : { description }) }];
  });
  const { '': own } = meanings;
  const described = own === undefined ? {} : { description: own };
  return { ...schema, ...described, properties: Object.fromEntries(properties) as Record<string, Schema> };
}

// An object without named parts is a map, and what its values are stands in no decorator.
function withValues(name: string, property: Schema): Schema {
  if (property['type'] !== 'object' || property['$ref'] !== undefined) return property;
  const type = name === 'evidence' ? ['string', 'number', 'boolean'] : 'string';
  return { ...property, additionalProperties: { type } };
}

/** A change in part: whatever may be absent may be taken away with `null`. */
export function nullable(schema: Schema | undefined, always: readonly string[]): Schema {
  const properties = Object.entries(schema?.properties ?? {}).map(([name, property]) => [
    name,
    always.includes(name) ? property : { anyOf: [property, { type: 'null' }], ...describedAs(property) },
  ]);
  return { ...schema, properties: Object.fromEntries(properties) as Record<string, Schema> };
}

function describedAs({ description }: Schema): object {
  return description === undefined ? {} : { description };
}

/** The names of the schemas that a part of a document refers to, and those they refer to in turn. */
export function namesIn(
  part: unknown,
  schemas: Readonly<Record<string, Schema>>,
  known = new Set<string>(),
): Set<string> {
  for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (name === undefined || known.has(name)) continue;
    known.add(name);
    namesIn(schemas[name], schemas, known);
  }
  return known;
}
