import { type ProblemCode, problems } from '@assay/contracts';
import type { Schema } from './schema.js';
import words from './words.json' with { type: 'json' };

const known = words as Readonly<Record<string, { readonly means?: string; readonly example?: unknown }>>;

const byFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-01-15T12:00:00Z',
  uuid: '0190b1a0-0000-7000-8000-000000000001',
  uri: 'https://engine.example.com/',
  email: 'ada@example.com',
};

/** What a name means wherever it stands, for what says nothing of its own. */
export function meaningOf(name: string): string | undefined {
  return known[name]?.means;
}

/** A value that the schema of that name takes, made of what its parts usually look like; a test holds each against its schema. */
export function exampleOf(schema: Schema, schemas: Readonly<Record<string, Schema>>, name = ''): unknown {
  const { $ref, anyOf, items, properties } = schema;
  const of = (part: unknown, called = name) => exampleOf((part ?? {}) as Schema, schemas, called);
  if (typeof $ref === 'string') return ofShape($ref.split('/').at(-1) ?? '', of, schemas);
  if (Array.isArray(anyOf)) return of(anyOf[0]);
  if (properties)
    return Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, of(part, key)]));
  return schema['type'] === 'array' ? [of(items, singular(name))] : valueOf(schema, name);
}

/** A problem with this code, as it is answered with this status. */
export function problemExample(code: string, status: number): object {
  const sentence = code in problems ? problems[code as ProblemCode].title : '';
  const title = sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const usual = known[name]?.example;
    return typeof usual === 'string' || typeof usual === 'number' ? String(usual) : '…';
  });
  const errors = code === 'invalid-input' ? { errors: [{ pointer: '/name', message: 'is missing' }] } : {};
  const instance = '0190b1a0-0000-7000-8000-000000000002';
  return { type: `urn:assay:problem:${code}`, title, status, code, instance, ...errors };
}

// Of a shape whose parts exclude each other, an example is written down under its name.
function ofShape(shape: string, of: (part: unknown) => unknown, schemas: Readonly<Record<string, Schema>>) {
  return known[shape]?.example ?? of(schemas[shape]);
}

function valueOf(schema: Schema, name: string): unknown {
  const { enum: choices, format } = schema;
  if (Array.isArray(choices)) return choices[0] as unknown;
  const usual = known[name]?.example;
  // One name is a text in one place and an object in another.
  if (usual !== undefined && (schema['type'] === 'object') === (typeof usual === 'object')) return usual;
  return typeof format === 'string' ? byFormat[format] : plain(schema);
}

function plain({ type, minimum }: Schema): unknown {
  if (type === 'integer' || type === 'number') return minimum ?? 1;
  if (type === 'boolean') return true;
  return type === 'object' ? {} : 'text';
}

function singular(name: string): string {
  return name.replace(/Ids$/, 'Id').replace(/s$/, '');
}
