import { describe, expect, it } from 'vitest';
import { databaseAdvice, UnfitDatabase } from './database-advice.js';

const failure = (message: string, code?: string): Error => Object.assign(new Error(message), { code });

describe('what an operator is told about a database that cannot be used', () => {
  it.each([
    [failure('password authentication failed', '28P01'), /refuses the password, correct DATABASE_URL/],
    [failure('database "assay" does not exist', '3D000'), /no database of that name/],
    [failure('self-signed certificate in certificate chain', 'SELF_SIGNED_CERT_IN_CHAIN'), /sslrootcert/],
    [failure('unable to verify', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'), /sslrootcert/],
    [failure('unsupported startup parameter: statement_timeout', '08P01'), /is a pooler in between/],
    [failure('connect ECONNREFUSED', 'ECONNREFUSED'), /does not answer, see that it runs/],
    [failure('timeout exceeded when trying to connect'), /does not answer, see that it runs/],
    [failure('The server does not support SSL connections'), /speaks no TLS/],
    [failure('role "assay_results" does not exist', '22023'), /run the migrations/],
    [new UnfitDatabase('too old'), /^too old$/],
  ])('says what to do: %s', (error, advice) => {
    expect(databaseAdvice(error)).toMatch(advice);
  });

  it('is nothing where waiting is in vain', () => {
    expect(databaseAdvice(new TypeError('a mistake of ours'))).toBeUndefined();
  });
});
