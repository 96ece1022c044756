import { OrderDeclined, OrderTaken, OrderToAssess, webhookBodies } from '@assay/contracts/ordering';
import { exampleOf } from './examples.js';
import type { Schema } from './schema.js';
import { reference } from '../v1-door/documented.js';

type Schemas = Readonly<Record<string, Schema>>;
type Responses = Readonly<Record<string, object>>;

const headers = [
  ['webhook-id', 'The same at every try: what has come before is a repeat.'],
  ['webhook-timestamp', 'When it was signed, in seconds since 1970.'],
  [
    'webhook-signature',
    'By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed.',
  ],
].map(([name, description]) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
}));

const answers: Responses = {
  '2XX': { description: 'Taken: it is not sent again.' },
  '410': { description: 'Never again: this one is not tried any more.' },
  default: { description: 'Tried again for a week.' },
};

const engineAnswers = (schemas: Schemas): Responses => ({
  '2XX': { description: 'Taken.', content: json(OrderTaken.name, schemas) },
  '409': {
    description: 'Declined for good: the order is rejected with the message.',
    content: json(OrderDeclined.name, schemas),
  },
  '422': { description: 'Declined for good, like 409.', content: json(OrderDeclined.name, schemas) },
  default: { description: 'Tried again, until the order is rejected.' },
});

/** What is sent to the vendor, as OpenAPI describes webhooks; made of the classes that are sent. */
export function webhookDocuments(schemas: Schemas): Readonly<Record<string, object>> {
  const told = Object.entries(webhookBodies).map(([type, { summary, data }]) => [
    type,
    webhookOf(type, { summary, data: data.name, responses: answers }, schemas),
  ]);
  const placed = 'A candidate is to take a package; every engine gets this one.';
  return {
    'order.placed': webhookOf(
      'order.placed',
      { summary: placed, data: OrderToAssess.name, responses: engineAnswers(schemas) },
      schemas,
    ),
    ...(Object.fromEntries(told) as Record<string, object>),
  };
}

interface Told {
  readonly summary: string;
  readonly data: string;
  readonly responses: Responses;
}

function webhookOf(type: string, { summary, data, responses }: Told, schemas: Schemas): object {
  const schema = {
    type: 'object',
    required: ['type', 'timestamp', 'data'],
    properties: {
      type: { type: 'string', const: type },
      timestamp: { type: 'string', format: 'date-time' },
      data: { $ref: reference(data) },
    },
  };
  const told = { ...(exampleOf(schema, schemas) as object), type };
  const requestBody = { required: true, content: { 'application/json': { schema, example: told } } };
  const operationId = type.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());
  const described = {
    operationId,
    tags: ['Webhooks'],
    summary,
    description: `${summary} Signed by Standard Webhooks.`,
  };
  // Who calls is known by the signature, not by a token.
  return { post: { ...described, security: [], parameters: headers, requestBody, responses } };
}

function json(name: string, schemas: Schemas): object {
  const schema = { $ref: reference(name) };
  return { 'application/json': { schema, example: exampleOf(schema, schemas) } };
}
