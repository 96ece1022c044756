// How class-validator-jsonschema follows nested shapes.
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { reference } from '../v1-door/documented.js';

/** A JSON schema, as far as it is looked into here. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

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
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    instance: { type: 'string', description: 'The correlation id; quote it in questions.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'message'],
        properties: { pointer: { type: 'string' }, message: { type: 'string' } },
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
  return { ...(Object.fromEntries(explained) as Record<string, Schema>), Problem: problem };
}

function explain(schema: Schema, meanings: Readonly<Record<string, string>>): Schema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const description = meanings[name];
    return [name, description === undefined ? property : { ...property, description }];
  });
  return { ...schema, properties: Object.fromEntries(properties) as Record<string, Schema> };
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
