import { readFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { problems } from '../../libs/contracts/src/problems/index.js';
import { openapiDocument } from '../../apps/gateway/src/v1-document/openapi-document.js';
import { vendorOperations } from '../../apps/gateway/src/v1.module.js';

const path = new URL('../../docs/openapi.json', import.meta.url);

type Content = Record<
  string,
  { schema?: object; example?: unknown; examples?: Record<string, { value?: unknown }> }
>;
type Described = Record<string, { description?: string }>;
type Properties = Record<string, { enum?: string[] }>;
type Operation = {
  operationId: string;
  summary?: string;
  tags?: string[];
  security?: object[];
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string; example?: unknown }[];
  requestBody?: { content?: Content };
  responses: Record<string, { content?: Content; headers?: object }>;
};

let document: OpenAPIObject;
let operations: [string, Operation][];

beforeAll(async () => {
  document = JSON.parse(JSON.stringify(await openapiDocument(vendorOperations))) as OpenAPIObject;
  operations = Object.entries(document.paths).flatMap(([address, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${address}`,
      operation,
    ]),
  );
});

it('the committed document of the vendor API is the one the code answers to (npm run generate)', () => {
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(document);
});

it('the document lists the vendor API', () => {
  expect(operations.map(([address]) => address).sort()).toEqual([
    'DELETE /v1/accounts/{accountId}',
    'DELETE /v1/accounts/{accountId}/api-keys/{keyId}',
    'DELETE /v1/accounts/{accountId}/brand',
    'DELETE /v1/accounts/{accountId}/brand/logo',
    'DELETE /v1/accounts/{accountId}/templates/{templateId}',
    'DELETE /v1/accounts/{accountId}/webhook-secret/previous',
    'DELETE /v1/brand',
    'DELETE /v1/brand/logo',
    'DELETE /v1/connections/{companyId}',
    'DELETE /v1/orders/{orderId}/report-links/{linkId}',
    'DELETE /v1/orders/{orderId}/result',
    'DELETE /v1/tokens/{tokenId}',
    'GET /v1/accounts',
    'GET /v1/accounts/{accountId}',
    'GET /v1/accounts/{accountId}/api-keys',
    'GET /v1/accounts/{accountId}/api-keys/{keyId}/value',
    'GET /v1/accounts/{accountId}/brand',
    'GET /v1/accounts/{accountId}/field-mappings',
    'GET /v1/accounts/{accountId}/packages',
    'GET /v1/accounts/{accountId}/packages/explanation',
    'GET /v1/accounts/{accountId}/people/{personId}',
    'GET /v1/accounts/{accountId}/policy',
    'GET /v1/accounts/{accountId}/templates',
    'GET /v1/accounts/{accountId}/templates/{templateId}',
    'GET /v1/accounts/{accountId}/webhooks',
    'GET /v1/audit',
    'GET /v1/brand',
    'GET /v1/connections',
    'GET /v1/connections/{companyId}',
    'GET /v1/erasures/{erasureId}',
    'GET /v1/events',
    'GET /v1/orders',
    'GET /v1/orders/views',
    'GET /v1/orders/{orderId}',
    'GET /v1/orders/{orderId}/link',
    'GET /v1/orders/{orderId}/report-links',
    'GET /v1/orders/{orderId}/result',
    'GET /v1/orders/{orderId}/result/versions',
    'GET /v1/orders/{orderId}/timeline',
    'GET /v1/queues',
    'GET /v1/retention',
    'GET /v1/tokens',
    'PATCH /v1/accounts/{accountId}',
    'PATCH /v1/accounts/{accountId}/policy',
    'POST /v1/accounts/{accountId}/api-keys',
    'POST /v1/accounts/{accountId}/api-keys/{keyId}/reissue',
    'POST /v1/accounts/{accountId}/brand/preview',
    'POST /v1/accounts/{accountId}/import/check',
    'POST /v1/accounts/{accountId}/portal-links',
    'POST /v1/accounts/{accountId}/templates/{templateId}/preview',
    'POST /v1/accounts/{accountId}/webhook-secret/rotation',
    'POST /v1/accounts/{accountId}/webhooks/replay',
    'POST /v1/accounts/{accountId}/webhooks/test',
    'POST /v1/brand/preview',
    'POST /v1/connections/{companyId}/check',
    'POST /v1/connections/{companyId}/comparison',
    'POST /v1/connections/{companyId}/confirm',
    'POST /v1/connections/{companyId}/refuse',
    'POST /v1/dead-letters/replay',
    'POST /v1/erasures',
    'POST /v1/erasures/verification',
    'POST /v1/exports',
    'POST /v1/orders/search',
    'POST /v1/orders/{orderId}/cancel',
    'POST /v1/orders/{orderId}/extension',
    'POST /v1/orders/{orderId}/invitation/resend',
    'POST /v1/orders/{orderId}/notes/{activity}/replay',
    'POST /v1/orders/{orderId}/progress',
    'POST /v1/orders/{orderId}/report-links',
    'POST /v1/orders/{orderId}/report/replay',
    'POST /v1/orders/{orderId}/submission/replay',
    'POST /v1/orders/{orderId}/timeline-links',
    'POST /v1/submissions/replay',
    'POST /v1/tokens',
    'POST /v1/webhooks/{webhookId}/replay',
    'PUT /v1/accounts/{accountId}',
    'PUT /v1/accounts/{accountId}/brand',
    'PUT /v1/accounts/{accountId}/brand/logo',
    'PUT /v1/accounts/{accountId}/field-mappings',
    'PUT /v1/accounts/{accountId}/import',
    'PUT /v1/accounts/{accountId}/packages',
    'PUT /v1/accounts/{accountId}/people/{personId}',
    'PUT /v1/accounts/{accountId}/people/{personId}/profile-link',
    'PUT /v1/accounts/{accountId}/people/{personId}/ratings/{interviewId}',
    'PUT /v1/accounts/{accountId}/policy',
    'PUT /v1/accounts/{accountId}/templates/{templateId}',
    'PUT /v1/brand',
    'PUT /v1/brand/logo',
    'PUT /v1/orders/{orderId}/candidate-email',
    'PUT /v1/orders/{orderId}/candidate-time-zone',
    'PUT /v1/orders/{orderId}/flags/{flagId}/review',
    'PUT /v1/orders/{orderId}/report',
    'PUT /v1/orders/{orderId}/result',
  ]);
});

it('what policies and templates can hold is explained', () => {
  const schemas = (document.components?.schemas ?? {}) as Record<
    string,
    { properties: Record<string, { description?: string }> }
  >;
  const unexplained = ['PolicyBody', 'QuietHours', 'ReminderRule', 'PeoplePolicy', 'TemplateBody'].flatMap(
    (name) =>
      Object.entries(schemas[name]?.properties ?? { none: {} })
        .filter(([, { description }]) => description === undefined)
        .map(([property]) => `${name}.${property}`),
  );
  expect(unexplained).toEqual([]);
  expect(schemas['TemplateBody']?.properties['body']?.description).toContain('{candidate.firstName}');
});

describe('every operation', () => {
  it('says what it does, wants a token with one scope and has a name of its own', () => {
    for (const [, { summary, security }] of operations) {
      expect(summary).toBeTruthy();
      expect(security).toEqual([{ vendor: [expect.stringMatching(/^(read|write|keys|people|admin)$/)] }]);
    }
    const names = operations.map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says that failures are problems', () => {
    for (const [, { responses }] of operations) {
      const failures = Object.entries(responses).filter(([status]) => Number(status) >= 400);
      expect(failures.map(([status]) => status)).toContain('401');
      for (const [, { content }] of failures)
        expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
    }
  });

  it('names every part of its address', () => {
    for (const [address, { parameters = [] }] of operations) {
      const named = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(
        named,
      );
    }
  });
});

it('every schema is valid and refers to nothing that is missing', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ ...document, $id: 'document' });
  for (const name of Object.keys(document.components?.schemas ?? {})) {
    expect(() => ajv.compile({ $ref: `document#/components/schemas/${name}` })).not.toThrow();
  }
});

describe('whoever reads the document', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const judges = new Map<string, ValidateFunction>();
  beforeAll(() => void ajv.addSchema({ ...document, $id: 'document' }));

  /** What judges by a schema of the document; hundreds of answers have the same few. */
  function judgeOf(schema: object | undefined): ValidateFunction {
    const located = JSON.stringify(schema).replaceAll('"#/', '"document#/');
    const judge = judges.get(located) ?? ajv.compile(JSON.parse(located) as object);
    judges.set(located, judge);
    return judge;
  }

  it('is told by every operation and every parameter what it is', () => {
    const silent = operations.flatMap(([address, { description, parameters = [] }]) => [
      ...(description ? [] : [address]),
      ...parameters.filter((one) => !one.description).map(({ name }) => `${address} ${name}`),
    ]);
    expect(silent).toEqual([]);
  });

  it('finds every field of every shape explained, and every group of operations', () => {
    const schemas = (document.components?.schemas ?? {}) as Record<string, { properties?: Described }>;
    const silent = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties).flatMap(([field, { description }]) =>
        description ? [] : [`${name}.${field}`],
      ),
    );
    expect(silent).toEqual([]);
    const empty = Object.entries(schemas).filter(([, { properties = {} }]) => !Object.keys(properties)[0]);
    expect(empty.map(([name]) => name)).toEqual([]);
    const used = new Set(operations.flatMap(([, { tags = [] }]) => tags));
    expect((document.tags ?? []).map(({ name }) => name).sort()).toEqual([...used].sort());
  });

  it('finds an example of every problem and webhook, which its schema takes', () => {
    const webhooks = Object.entries(document.webhooks ?? {}) as [string, { post: Operation }][];
    const given = [...operations, ...webhooks.map(([name, { post }]) => [name, post] as const)].flatMap(
      ([name, { requestBody, responses }]) =>
        [requestBody, ...Object.values(responses)].flatMap((part) =>
          Object.values(part?.content ?? {}).flatMap(({ schema, example, examples }) =>
            [example, ...Object.values(examples ?? {}).map(({ value }) => value)].flatMap((one) =>
              one === undefined ? [] : [{ name, schema, one }],
            ),
          ),
        ),
    );
    const wrong = given.flatMap(({ name, schema, one }) => {
      const judge = judgeOf(schema);
      return judge(one) ? [] : [`${name}: ${ajv.errorsText(judge.errors)}`];
    });
    expect(wrong).toEqual([]);
    expect(given.length).toBeGreaterThan(500);
    for (const [name, { post }] of webhooks)
      expect([name, post.requestBody?.content?.['application/json']?.example]).toEqual([
        name,
        expect.objectContaining({ type: name }),
      ]);
  });

  it('finds an example of every body and every answer, which the schema takes', () => {
    let checked = 0;
    const wrong = operations.flatMap(([address, { requestBody, responses }]) =>
      [requestBody, ...Object.values(responses)].flatMap((part) => {
        const { schema, example } = part?.content?.['application/json'] ?? {};
        if (!schema) return [];
        checked += 1;
        const judge = judgeOf(schema);
        return judge(example) ? [] : [`${address}: ${ajv.errorsText(judge.errors)}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(60);
  });

  it('finds no example of what may be left out: Swagger’s pages would send it', () => {
    const filled = operations.flatMap(([address, { parameters = [] }]) =>
      parameters.flatMap(({ name, required, example }) =>
        !required && example !== undefined ? [`${address} ${name}`] : [],
      ),
    );
    expect(filled).toEqual([]);
  });

  it('is told the codes of problems, the headers of answers, and that webhooks need no token', () => {
    const schemas = (document.components?.schemas ?? {}) as Record<string, { properties?: Properties }>;
    expect(schemas['Problem']?.properties?.['code']?.enum).toEqual(Object.keys(problems));
    for (const [, { responses }] of operations)
      for (const { headers } of Object.values(responses)) expect(headers).toHaveProperty('x-correlation-id');
    for (const { post } of Object.values(
      document.webhooks as Record<string, { post: { security: unknown } }>,
    ))
      expect(post.security).toEqual([]);
  });

  it('finds nothing that a common linter would find', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const found = await lintFromString({ source: JSON.stringify(document), config });
    expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });
});
