import { isCertificateFailure } from '@assay/runtime';
import { causesOf, isPassingFailure } from './database-errors.js';

/** The database is there, and not as the app needs it; the message is a sentence for the operator. */
export class UnfitDatabase extends Error {}

const bySqlState = new Map([
  ['28P01', 'it refuses the password, correct DATABASE_URL'],
  [
    '28000',
    'it refuses the login, correct the user in DATABASE_URL or what PostgreSQL lets in (pg_hba.conf)',
  ],
  ['3D000', 'it has no database of that name, create it or correct DATABASE_URL'],
  [
    '42501',
    'the user of DATABASE_URL may not act as the role of this app, grant it (docker/postgres/10-apps.sh)',
  ],
  [
    '08P01',
    'it does not take the settings of a session: is a pooler in between? Give the address of PostgreSQL itself',
  ],
  ['53300', 'it has no connection left, raise max_connections or lower DATABASE_POOL_MAX'],
  ['22023', 'the role of this app is not there, run the migrations'],
]);

/** What the operator has to do so that the database can be used, or nothing where waiting for that is in vain. */
export function databaseAdvice(error: unknown): string | undefined {
  if (error instanceof UnfitDatabase) return error.message;
  if (isCertificateFailure(error))
    return 'its certificate is not trusted, name the CA by sslrootcert=<file> in DATABASE_URL or by NODE_EXTRA_CA_CERTS';
  const causes = causesOf(error);
  for (const { code } of causes) {
    const advice = typeof code === 'string' ? bySqlState.get(code) : undefined;
    if (advice !== undefined) return advice;
  }
  if (causes.some(({ message }) => message.includes('does not support SSL')))
    return 'it speaks no TLS, turn that on there or leave sslmode out of DATABASE_URL';
  if (isPassingFailure(error))
    return 'it does not answer, see that it runs and that DATABASE_URL leads there';
  return undefined;
}
