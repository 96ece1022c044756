import { describe, expect, it } from 'vitest';
import { issueToken, readToken } from './tokens.js';

describe('a token', () => {
  const token = issueToken('key', { clientId: 'c', expiresAt: 1000 });

  it('is good until it expires', () => {
    expect(readToken('key', token, 999)?.clientId).toBe('c');
    expect(readToken('key', token, 1000)).toBeNull();
  });

  it('is worth nothing when it is altered, foreign or no token at all', () => {
    const [body = '', signature = ''] = token.split('.');
    const other = Buffer.from(JSON.stringify({ clientId: 'd', expiresAt: 9000 })).toString('base64url');
    expect(readToken('key', `${other}.${signature}`, 0)).toBeNull();
    expect(readToken('other', token, 0)).toBeNull();
    expect(readToken('key', body, 0)).toBeNull();
    expect(readToken('key', '', 0)).toBeNull();
  });
});
