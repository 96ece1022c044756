import { execFile } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { promisify } from 'node:util';
import { Database } from '@assay/persistence';
import { whose } from '@assay/runtime';
import { capturedLogs, eventually, privateAuthority } from '@assay/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseAdvice } from '../../libs/persistence/src/database-advice.js';
import { DatabaseProbe } from '../../libs/persistence/src/database-probe.js';
import { startPostgres } from '../../tools/servers/postgres.mjs';

// Where a server that is nobody's but this spec's may be: one whose user can get there.
const folder = mkdtempSync('/var/tmp/assay-tls-');
const root = resolve(import.meta.dirname, '../..');
const authority = privateAuthority();
const caFile = join(folder, 'ca.crt');
let server: Awaited<ReturnType<typeof startPostgres>>;
let home: string;

async function asked(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The address of the server under this name, with these parameters. */
function address(parameters: Record<string, string>): string {
  const url = new URL(server.url);
  url.hostname = 'localhost';
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
const verified = (): string => address({ sslmode: 'verify-full', sslrootcert: caFile });

/** Gives the server a file of its own, as its user. */
function write(name: string, text: string): void {
  const file = join(home, name);
  writeFileSync(file, text, { mode: 0o600 });
  const { uid, gid } = statSync(home);
  chownSync(file, uid, gid);
}

/** Has the server speak TLS under this name, and nothing else. */
async function calledItself(name: string): Promise<void> {
  const { key, cert } = authority.of(name);
  write('server.key', key);
  write('server.crt', cert);
  write('pg_hba.conf', 'hostssl all all 127.0.0.1/32 scram-sha-256\n');
  await asked(address({ sslmode: 'no-verify' }), 'SELECT pg_reload_conf()');
  await eventually(async () => expect(await nameShown()).toBe(name));
}

async function nameShown(): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: address({ sslmode: 'no-verify' }) });
  await client.connect();
  // What pg has and @types/pg does not declare.
  const { connection } = client as unknown as { connection: { stream: TLSSocket } };
  const names = connection.stream.getPeerCertificate().subjectaltname;
  await client.end();
  return names?.split(', ')[0]?.replace('DNS:', '');
}

beforeAll(async () => {
  writeFileSync(caFile, authority.cert);
  server = await startPostgres({ dataFolder: join(folder, 'data'), durable: false, configured: '' });
  home = String((await asked(server.url, 'SHOW data_directory'))[0]?.['data_directory']);
  const { key, cert } = authority.of('localhost');
  write('server.key', key);
  write('server.crt', cert);
  await asked(server.url, 'ALTER SYSTEM SET ssl = on');
  await asked(server.url, 'SELECT pg_reload_conf()');
  await eventually(() => nameShown());
  await calledItself('localhost');
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

const migrate = (DATABASE_URL: string, env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, ['tools/migrate.mjs', 'notification'], {
    cwd: root,
    env: { DATABASE_URL, ...env },
  }).then(
    ({ stdout }) => stdout,
    (failure: { stdout: string }) => failure.stdout,
  );
const why = (url: string): Promise<string | undefined> =>
  asked(url, 'SELECT 1').then(() => 'connected', databaseAdvice);

describe('a PostgreSQL with a certificate of an authority of our own', () => {
  it('is migrated and used over TLS, with the authority in DATABASE_URL', async () => {
    expect(await migrate(verified())).toContain('"migrated"');
    const connection = { databaseUrl: verified(), app: 'notification', poolMax: 1 };
    const database = await Database.connect(connection, capturedLogs().logger);
    const sql = 'SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()';
    expect(await asked(verified(), sql)).toEqual([{ ssl: true, version: 'TLSv1.3' }]);
    const found = whose.everyCompany(() => database.read((tx) => tx.query('SELECT 1 FROM invitations')));
    expect(await found).toEqual([]);
    await database.close();
    const probe = new DatabaseProbe(verified(), 'notification');
    await probe.ping();
    await probe.close();
  });

  it('is used with the authority among those of Node', async () => {
    const url = address({ sslmode: 'verify-full' });
    expect(await migrate(url, { NODE_EXTRA_CA_CERTS: caFile })).toContain('"migrated"');
    expect(await migrate(url)).toContain('certificate');
  });

  it('is not spoken to where nobody we know vouches for it', async () => {
    expect(await why(address({ sslmode: 'verify-full' }))).toContain('its certificate is not trusted');
    const stranger = join(folder, 'stranger.crt');
    writeFileSync(stranger, privateAuthority().cert);
    expect(await why(address({ sslmode: 'verify-full', sslrootcert: stranger }))).toContain('not trusted');
  });

  it('takes nobody who does not speak TLS', async () => {
    expect(await why(address({}))).toContain('pg_hba.conf');
  });

  it('is not spoken to under a name that is not its own', async () => {
    await calledItself('postgres.example');
    expect(await why(verified())).toContain('its certificate is not trusted');
    await calledItself('localhost');
    expect(await why(verified())).toBe('connected');
  });
});
