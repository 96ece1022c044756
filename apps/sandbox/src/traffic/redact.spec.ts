import { describe, expect, it } from 'vitest';
import { redact, redactHeaders } from './redact.js';

describe('recorded traffic', () => {
  it('has no secret left, however deep it was', () => {
    const body = { client_secret: 'x', parts: [{ access_token: 'y', name: 'z' }] };
    expect(redact(body)).toEqual({ client_secret: '***', parts: [{ access_token: '***', name: 'z' }] });
    expect(redactHeaders({ Authorization: 'Bearer abc', accept: 'a' })).toEqual({
      Authorization: 'Bearer ***',
      accept: 'a',
    });
  });

  it('is cut when a text is very long', () => {
    expect(String(redact('x'.repeat(100_000))).length).toBeLessThan(66_000);
  });
});
