import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openapiDocument } from '../../apps/gateway/src/v1-document/openapi-document.js';
import { vendorOperations } from '../../apps/gateway/src/v1.module.js';
import { brokenPromises } from '../../tools/generators/api-promises.mjs';
import { root } from '../../tools/generators/source-tree.mjs';

type Document = Parameters<typeof brokenPromises>[0];

const committed = readFileSync(join(root, 'docs/openapi.json'), 'utf8');

it('the vendor API keeps what its committed document promises (docs/decisions/0030)', async () => {
  const now = JSON.parse(JSON.stringify(await openapiDocument(vendorOperations))) as Document;
  expect(brokenPromises(JSON.parse(committed) as Document, now)).toEqual([]);
});

const schemas = {
  Order: {
    type: 'object',
    properties: {
      id: { type: 'string', maxLength: 64 },
      status: { type: 'string', enum: ['open', 'over'] },
      note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      parts: { type: 'array', items: { $ref: '#/components/schemas/Order' } },
    },
    required: ['id'],
  },
};
const json = { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } };
const before: Document = {
  paths: {
    '/v1/orders': {
      put: {
        operationId: 'saveOrder',
        security: [{ vendor: ['write'] }],
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 200 } }],
        requestBody: { content: json },
        responses: { 200: { content: json, headers: { ETag: {} } } },
      },
    },
  },
  webhooks: { 'order.placed': { post: { requestBody: { content: json }, responses: { '2XX': {} } } } },
  components: { schemas },
};
const put = 'PUT /v1/orders';

/** The document with one thing changed. */
function changed(change: (document: Document) => void): Document {
  const after = structuredClone(before);
  change(after);
  return after;
}
type Properties = Record<string, Record<string, unknown>>;
const order = ({ components }: Document) =>
  components?.schemas?.['Order'] as { properties: Properties; required: string[] };
const operation = ({ paths }: Document) => paths['/v1/orders']?.['put'] ?? {};

it.each<[string, (document: Document) => void]>([
  ['nothing', () => undefined],
  ['an operation', ({ paths }) => (paths['/v1/new'] = { get: {} })],
  ['a field that may be left out', (one) => (order(one).properties['more'] = { type: 'string' })],
  ['a value', (one) => (order(one).properties['status'] = { type: 'string', enum: ['open', 'over', 'new'] })],
  ['room', (one) => (order(one).properties['id'] = { type: 'string', maxLength: 128 })],
  ['a header that may be sent', (one) => operation(one).parameters?.push({ name: 'If-Match', in: 'header' })],
  ['a webhook', ({ webhooks }) => Object.assign(webhooks ?? {}, { 'order.new': { post: {} } })],
])('a version may get %s', (_what, change) => {
  expect(brokenPromises(before, changed(change))).toEqual([]);
});

it.each<[string, (document: Document) => void]>([
  [`${put} is gone`, ({ paths }) => Reflect.deleteProperty(paths, '/v1/orders')],
  [`${put} is called setOrder now`, (one) => Object.assign(operation(one), { operationId: 'setOrder' })],
  [
    `${put} needs the scope admin now`,
    (one) => Object.assign(operation(one), { security: [{ vendor: ['admin'] }] }),
  ],
  [`${put} query limit is gone`, (one) => Object.assign(operation(one), { parameters: [] })],
  [
    `${put} query limit has become required`,
    (one) => Object.assign(operation(one).parameters?.[0] ?? {}, { required: true }),
  ],
  [
    `${put} query limit has a tighter maximum`,
    (one) =>
      Object.assign(operation(one).parameters?.[0] ?? {}, { schema: { type: 'integer', maximum: 100 } }),
  ],
  [`${put} body.status has become required`, (one) => order(one).required.push('status')],
  [`${put} body.id is gone`, (one) => Reflect.deleteProperty(order(one).properties, 'id')],
  [`${put} 200.id is gone`, (one) => Reflect.deleteProperty(order(one).properties, 'id')],
  [`${put} 200.id has become optional`, (one) => order(one).required.pop()],
  [`${put} 200.id may be integer`, (one) => (order(one).properties['id'] = { type: 'integer' })],
  [`${put} 200.id may be null`, (one) => (order(one).properties['id'] = { type: ['string', 'null'] })],
  [`${put} body.note takes no null any more`, (one) => (order(one).properties['note'] = { type: 'string' })],
  [
    `${put} body.status takes no over any more`,
    (one) => (order(one).properties['status'] = { type: 'string', enum: ['open'] }),
  ],
  [
    `${put} 200 has no ETag any more`,
    (one) => Object.assign(operation(one).responses?.[200] ?? {}, { headers: {} }),
  ],
  [`${put} answers 200 no more`, (one) => Object.assign(operation(one), { responses: { 201: {} } })],
  ['order.placed is gone', (one) => Object.assign(one, { webhooks: {} })],
  ['order.placed body.id is gone', (one) => Reflect.deleteProperty(order(one).properties, 'id')],
])('a version may not break: %s', (said, change) => {
  expect(brokenPromises(before, changed(change))).toContain(said);
});

it('what was deprecated may go on the day that was said, and not before', () => {
  const deprecated = changed((one) => Object.assign(operation(one), { 'x-sunset': '2028-01-01' }));
  const without = changed(({ paths }) => Reflect.deleteProperty(paths, '/v1/orders'));
  expect(brokenPromises(deprecated, without, new Date('2027-12-31'))).toEqual([`${put} is gone`]);
  expect(brokenPromises(deprecated, without, new Date('2028-01-01'))).toEqual([]);
});
