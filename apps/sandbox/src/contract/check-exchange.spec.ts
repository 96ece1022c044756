import { describe, expect, it } from 'vitest';
import { checkAnswer, checkRequest, mediaType, readBody, type SeenRequest } from './check-exchange.js';
import { Twin } from './twin.js';

const twin = new Twin();
const orderId = '7d0c1f52-6a0e-4c5b-9f0e-2b6a9e1f4c10';

function patch(body: unknown, id = orderId): SeenRequest {
  return {
    path: { orderId: id },
    query: new URLSearchParams(),
    headers: {},
    contentType: 'application/json',
    body,
  };
}

function texts(request: SeenRequest): string[] {
  return checkRequest(twin, twin.operation('packageResultUpdate'), request).map(
    (violation) => violation.message,
  );
}

describe('a request compared with the contract', () => {
  it('passes when it is as documented', () => {
    const part = { assessmentId: 'a-sql', status: 'COMPLETED', score: { raw: 68, min: 0, max: 100 } };
    expect(
      texts(
        patch({
          status: 'COMPLETED',
          score: { raw: 74, min: 0, max: 100 },
          assessmentResults: [part],
          summary: null,
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['an unknown status', { status: 'DONE' }],
    ['a score without bounds', { score: { raw: 74 } }],
    ['a broken score', { score: { raw: 74.5, min: 0, max: 100 } }],
    ['a misspelt name', { scoreLable: 'Pass' }],
    ['a part without its assessment', { assessmentResults: [{ status: 'PENDING' }] }],
    ['a part that is null', { assessmentResults: [null] }],
    ['a date without a time zone', { submissionDate: '2026-11-20' }],
    ['an attachment of an unknown type', { attachments: [{ type: 'WORD_URL', url: 'https://x.example' }] }],
    ['a list instead of an object', []],
  ])('is refused for %s', (_, body) => {
    expect(texts(patch(body))).not.toEqual([]);
  });

  it('is refused for an order id that is not a UUID, a foreign content type and a body that is not JSON', () => {
    expect(texts(patch({}, '42'))).toHaveLength(1);
    expect(texts({ ...patch({}), contentType: 'application/merge-patch+json' })).toHaveLength(1);
    expect(texts(patch(readBody('application/json', Buffer.from('{'))))).toEqual(['the body is not JSON']);
  });

  it('is refused when a required parameter is missing', () => {
    const bare = { path: {}, query: new URLSearchParams(), headers: {}, contentType: null, body: undefined };
    const violations = checkRequest(twin, twin.operation('listAssessmentOrders'), bare);
    expect(violations.map((violation) => violation.message)).toEqual(['query applicationId is missing']);
  });
});

describe('an answer compared with the contract', () => {
  const list = twin.operation('listPackages');
  const json = 'application/json';

  it('passes for a list, for no content and for a refusal with the documented body', () => {
    const assessments = [{ id: 'a', description: 'x', type: 'SKILL_TEST' }];
    const body = [{ id: 'p', name: 'P', description: 'x', type: 'SKILL_TEST', assessments }];
    expect(checkAnswer(twin, list, { status: 200, contentType: json, body })).toEqual([]);
    expect(checkAnswer(twin, list, { status: 204, contentType: null, body: '' })).toEqual([]);
    const refusal = { status: 409, contentType: json, body: { errors: [{ code: 'x' }] } };
    expect(checkAnswer(twin, twin.operation('orderPackage'), refusal)).toEqual([]);
  });

  it.each([
    ['a wrapped list', { status: 200, contentType: json, body: { content: [] } }],
    ['a package without assessments', { status: 200, contentType: json, body: [{ id: 'p' }] }],
    ['a page instead of JSON', { status: 200, contentType: 'text/html', body: '<p>' }],
    ['an undocumented success', { status: 202, contentType: json, body: {} }],
    ['no content with a body', { status: 204, contentType: json, body: {} }],
    [
      'a refusal as a problem document',
      { status: 403, contentType: 'application/problem+json', body: { code: 'x' } },
    ],
    ['a refusal without errors', { status: 403, contentType: json, body: { code: 'x' } }],
  ])('is refused for %s', (_, answer) => {
    expect(checkAnswer(twin, list, answer)).not.toEqual([]);
  });

  it('is compared with the token error on the token endpoint', () => {
    const token = twin.operation('getToken');
    expect(
      checkAnswer(twin, token, { status: 400, contentType: json, body: { error: 'invalid_client' } }),
    ).toEqual([]);
    expect(checkAnswer(twin, token, { status: 400, contentType: json, body: { errors: [] } })).not.toEqual(
      [],
    );
  });

  it('knows the whole path and the scopes of an operation', () => {
    const results = twin.operation('packageResultUpdate');
    expect(results.path).toBe('/assessment-api/v202010/orders/{orderId}/results');
    expect(results.scopes).toEqual(['assessment_result_manage']);
    expect(mediaType('application/json; charset=utf-8')).toBe('application/json');
  });
});
