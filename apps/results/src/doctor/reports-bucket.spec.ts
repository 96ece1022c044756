import { tmpdir } from 'node:os';
import { examine, loadConfig } from '@assay/runtime';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ResultsConfig } from '../app.config.js';
import { S3Server } from '../files/s3-server.fixture.js';
import { checksOf } from './checks-of.js';

let server: S3Server;
beforeAll(async () => void (server = await S3Server.start()));
afterEach(() => server.reset());
afterAll(() => server.close());

async function look(changes: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const settings = Object.entries(server.settings()).map(([name, value]) => [name, String(value)]);
  const config = loadConfig(ResultsConfig, {
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://127.0.0.1:1/none',
    NATS_URL: 'nats://127.0.0.1:1',
    REPORTS_TOKEN: 'reports-token-of-the-specs',
    // Nobody looks there: a folder cannot lie below a file.
    REPORTS_DIR: `${import.meta.filename}/reports`,
    ...(Object.fromEntries(settings) as Record<string, string>),
    ...changes,
  });
  const { findings } = await examine(
    checksOf(config).filter(({ looksAt }) => looksAt.includes('reports')),
    30_000,
  );
  return findings.map(({ code, subject }) => `${code}: ${subject}`);
}

describe('the doctor looks at the bucket of the reports', () => {
  it('and not at the folder, and leaves nothing in it where all is well', async () => {
    expect(await look()).toEqual([]);
    expect(new Set(server.calls)).toEqual(
      new Set(['PutObject', 'ListObjectsV2', 'GetObject', 'DeleteObject']),
    );
    expect([server.store.objects.size, server.refusals]).toEqual([0, []]);
  });

  it.each([
    ['PutObject', 'write'],
    ['ListObjectsV2', 'list'],
    ['GetObject', 'read'],
    ['DeleteObject', 'remove'],
  ])('and finds that a store refuses %s: results may not %s', async (operation, what) => {
    server.faults.set(operation, 403);
    const [finding, ...others] = await look();
    expect(finding).toMatch(new RegExp(`^reports-bucket-unusable: s3://assay-reports/of/specs: ${what}: `));
    expect(others).toEqual([]);
    expect(server.store.objects.size).toBe(operation === 'DeleteObject' ? 1 : 0);
  });

  it('and says what the store says of a key, without the secret', async () => {
    const found = await look({ REPORTS_S3_SECRET_ACCESS_KEY: 'another-secret-of-nobody' });
    expect(found).toEqual([
      'reports-bucket-unusable: s3://assay-reports/of/specs: write: SignatureDoesNotMatch',
    ]);
  });

  it('and finds that nobody answers at its address', async () => {
    expect(await look({ REPORTS_S3_ENDPOINT: 'http://127.0.0.1:1' })).toEqual([
      'reports-bucket-unusable: s3://assay-reports/of/specs: write: ECONNREFUSED',
    ]);
  });

  it('and finds a store that says nothing, long before a report would be given up', async () => {
    server.faults.set('PutObject', 'silence');
    expect(await look()).toEqual(['reports-bucket-unusable: s3://assay-reports/of/specs: write: ETIMEDOUT']);
  });

  it('and looks at the folder where there is no bucket', async () => {
    const [finding] = await look({ REPORTS_STORE: '', REPORTS_DIR: `${tmpdir()}/none\0` });
    expect(finding).toMatch(/^reports-folder-unwritable: /);
  });
});
