import { describe, expect, it } from 'vitest';
import { verdicts } from '../verdicts/verdict.js';
import { outcomeOfAnswer } from './api-answer.js';
import { maskAddresses } from '../mail/mask-addresses.js';

const answered = (status: number, body: object | string = {}, retryAfter?: string) =>
  outcomeOfAnswer(
    { status, retryAfter, text: typeof body === 'string' ? body : JSON.stringify(body) },
    (text) => maskAddresses(text, 'zoe.meyer@cand.example'),
  );
const error = (name: string, message = 'no') => ({ statusCode: 0, name, message });

it('an answer with an id is the provider’s word that it has the message', () => {
  expect(answered(200, { id: '49a3999c-0ce1' })).toEqual({
    kind: 'accepted',
    response: '200 49a3999c-0ce1',
    responseCode: 200,
  });
});

describe('a refusal', () => {
  it.each([
    ['a key that is wrong, when sending', 401, error('validation_error', 'API key is invalid'), 'login'],
    ['a key that is wrong, elsewhere', 400, error('validation_error', 'API key is invalid'), 'login'],
    ['a key that is wrong, of before', 403, error('invalid_api_key'), 'login'],
    [
      'a domain that is not verified',
      403,
      error('validation_error', 'The a.example domain is not verified.'),
      'sender',
    ],
    ['a field that is wrong', 422, error('invalid_parameter', 'Invalid `from` field.'), 'content'],
    ['a message that is too large', 413, '', 'content'],
    ['a quota that is used up', 429, error('daily_quota_exceeded'), 'limit'],
    ['what looks like abuse', 451, error('security_error'), 'policy'],
    ['an address that leads elsewhere', 302, '', 'unclear'],
    ['an address that is none', 404, error('not_found'), 'unclear'],
  ] as const)('%s is ours, and lasts', (_what, status, body, verdict) => {
    expect(answered(status, body)).toMatchObject({
      kind: 'temporary',
      lasting: true,
      responseCode: status,
      verdict: verdicts[verdict],
    });
  });

  it.each([
    ['a rate that is too high', 429, error('rate_limit_exceeded'), '7', 7],
    ['a rate that is too high, without a time', 429, error('rate_limit_exceeded'), undefined, 1],
    ['a time that is none', 429, error('rate_limit_exceeded'), 'soon', 1],
    ['a time that is long', 429, error('rate_limit_exceeded'), '999999', 3600],
    ['no time at all', 429, error('rate_limit_exceeded'), '0', 1],
    ['the same call under way', 409, error('concurrent_idempotent_requests'), undefined, 1],
    ['a service that is away', 503, '<html>', '30', 30],
  ] as const)('%s passes, and says when', (_what, status, body, retryAfter, waitSeconds) => {
    const outcome = answered(status, body, retryAfter);
    expect(outcome).toMatchObject({
      kind: 'temporary',
      lasting: false,
      waitSeconds,
      verdict: verdicts.passing,
    });
    expect(outcome).not.toHaveProperty('knownOtherwise');
  });

  it('of the address is for good', () => {
    const message = 'Invalid `to` field. zoe.meyer@cand.example is none.';
    expect(answered(422, error('validation_error', message))).toEqual({
      kind: 'permanent',
      response: '422 validation_error: Invalid `to` field. (address) is none.',
      responseCode: 422,
      verdict: verdicts.noMailbox,
    });
  });

  it('of other words under the same key is told as that, and is nothing by itself', () => {
    expect(answered(409, error('invalid_idempotent_request'))).toMatchObject({
      kind: 'temporary',
      lasting: true,
      knownOtherwise: true,
    });
  });
});

it.each([
  ['an error of theirs', 500, error('application_error')],
  ['a gateway that gave up', 504, '<html>'],
  ['a page instead of an id', 200, '<html>'],
  ['an id that is none', 200, { id: 7 }],
  ['nothing', 200, 'null'],
])('after %s nobody knows', (_what, status, body) => {
  const outcome = answered(status, body);
  expect(outcome).toMatchObject({ kind: 'uncertain', responseCode: status });
  expect(outcome).not.toHaveProperty('verdict');
});
