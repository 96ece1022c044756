import { type ProblemCode, problems } from '@assay/contracts';
import { describe, expect, it } from 'vitest';
import { statusFor } from './problem.filter.js';

const codes = Object.keys(problems) as ProblemCode[];

describe('every problem', () => {
  it.each(codes)('%s is a failure in every language', (code) => {
    for (const audience of ['vendor', 'smartrecruiters', 'token', 'browser', 'docs'] as const) {
      expect(statusFor(code, audience)).toBeGreaterThanOrEqual(400);
    }
  });

  it('is 5xx only when it is ours', () => {
    const ours = codes.filter((code) => statusFor(code, 'vendor') >= 500);
    expect(ours.every((code) => problems[code].retry === 'later')).toBe(true);
  });
});

it.each([
  ['package-not-found', 404],
  ['package-archived', 404],
  ['connection-draining', 403],
  ['company-not-connected', 403],
  ['candidate-unreachable', 403],
  ['company-mismatch', 403],
  ['unauthenticated', 401],
  ['order-conflict', 409],
  ['invalid-input', 400],
  ['payload-too-large', 413],
  ['unavailable', 503],
] as const)('SmartRecruiters reads %s as %i', (code, status) => {
  expect(statusFor(code, 'smartrecruiters')).toBe(status);
});

it.each(['credential-refused', 'grant-type-unsupported', 'invalid-input', 'company-not-connected'] as const)(
  'the token endpoint answers %s with 400, the one failure it documents',
  (code) => {
    expect(statusFor(code, 'token')).toBe(400);
  },
);
