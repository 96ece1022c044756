import { OrderDeclined, OrderTaken, OrderToAssess, webhookBodies } from '@assay/contracts/ordering';
import { reference } from '../v1-door/documented.js';

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

const engineAnswers: Responses = {
  '2XX': { description: 'Taken.', content: json(OrderTaken.name) },
  '409': {
    description: 'Declined for good: the order is rejected with the message.',
    content: json(OrderDeclined.name),
  },
  '422': { description: 'Declined for good, like 409.', content: json(OrderDeclined.name) },
  default: { description: 'Tried again, until the order is rejected.' },
};

/** What is sent to the vendor, as OpenAPI describes webhooks; made of the classes that are sent. */
export function webhookDocuments(): Readonly<Record<string, object>> {
  const told = Object.entries(webhookBodies).map(([type, { summary, data }]) => [
    type,
    webhookOf(type, summary, data.name, answers),
  ]);
  const placed = 'A candidate is to take a package; every engine gets this one.';
  return {
    'order.placed': webhookOf('order.placed', placed, OrderToAssess.name, engineAnswers),
    ...(Object.fromEntries(told) as Record<string, object>),
  };
}

function webhookOf(type: string, summary: string, data: string, responses: Responses): object {
  const schema = {
    type: 'object',
    required: ['type', 'timestamp', 'data'],
    properties: {
      type: { type: 'string', const: type },
      timestamp: { type: 'string', format: 'date-time' },
      data: { $ref: reference(data) },
    },
  };
  const requestBody = { required: true, content: { 'application/json': { schema } } };
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

function json(name: string): object {
  return { 'application/json': { schema: { $ref: reference(name) } } };
}
