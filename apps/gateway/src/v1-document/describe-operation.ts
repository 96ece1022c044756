import { exampleOf, meaningOf, problemExample } from './examples.js';
import type { Schema } from './schema.js';
import type { FieldMeanings } from './schemas.js';

type Media = { schema?: Schema; example?: unknown; examples?: Record<string, { value?: unknown }> };
type Content = Record<string, Media>;
type Response = { content?: Content; headers?: Record<string, object> };

interface Parameter {
  name: string;
  in?: string;
  required?: boolean;
  schema?: Schema;
  description?: string;
  example?: unknown;
}

/** An operation, as far as it is written about here. */
export interface DescribedOperation {
  operationId?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content?: Content };
  responses: Record<string, Response>;
}

const text = { type: 'string' };
const correlation = {
  'x-correlation-id': { description: 'Names this call in our logs; quote it in questions.', schema: text },
};
const budget = {
  RateLimit: {
    description: 'How many calls this token may still make at once: `"token";r=29999;t=60`.',
    schema: text,
  },
  'RateLimit-Policy': {
    description: 'How many calls a token may make in how many seconds: `"token";q=30000;w=60`.',
    schema: text,
  },
};
const again = {
  'Retry-After': { description: 'Seconds after which to try again.', schema: { type: 'integer' } },
};
const replayed = {
  'Idempotency-Replayed': {
    description: '`true` where this is the answer to an earlier call with the same Idempotency-Key.',
    schema: text,
  },
};

/** Says of an operation what can be known from its class, its names and its shapes: what it does, examples, and headers. */
export function describeOperation(
  operation: DescribedOperation,
  schemas: Readonly<Record<string, Schema>>,
  meanings: FieldMeanings,
): void {
  const { operationId = '', parameters = [], requestBody, responses } = operation;
  const description = meanings[operationId.charAt(0).toUpperCase() + operationId.slice(1)]?.['run'];
  if (description !== undefined) operation.description = description;
  parameters.forEach((parameter) => describeParameter(parameter, schemas));
  illustrate(requestBody?.content, schemas);
  for (const [status, response] of Object.entries(responses)) {
    response.headers = { ...response.headers, ...headersOf(status) };
    if (Number(status) < 400) illustrate(response.content, schemas);
    else illustrateProblems(response.content, Number(status));
  }
}

function describeParameter(parameter: Parameter, schemas: Readonly<Record<string, Schema>>): void {
  parameter.description ??= meaningOf(parameter.name) ?? '';
  // Swagger's pages send the example of whatever nobody fills in: every filter at once, and a cursor that nobody gave.
  if (parameter.required) parameter.example ??= exampleOf(parameter.schema ?? {}, schemas, parameter.name);
}

function illustrate(content: Content | undefined, schemas: Readonly<Record<string, Schema>>): void {
  for (const [type, media] of Object.entries(content ?? {}))
    if (type === 'application/json' && media.schema) media.example = exampleOf(media.schema, schemas);
}

function illustrateProblems(content: Content | undefined, status: number): void {
  for (const { examples = {} } of Object.values(content ?? {}))
    for (const [code, example] of Object.entries(examples)) example.value = problemExample(code, status);
}

function headersOf(status: string): Record<string, object> {
  return {
    ...correlation,
    ...(status === '401' ? {} : budget),
    ...(status === '201' ? replayed : {}),
    ...(status === '429' || status === '503' ? again : {}),
  };
}
