import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { HealthChecks, Logger } from '@assay/runtime';
import { eventually } from '@assay/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ResultsConfig } from '../app.config.js';
import type { KeptFile } from './file-store.js';
import { openStore } from './open-store.js';
import { type ReceivedFile, ReportFiles } from './report-files.js';
import { S3Server } from './s3-server.fixture.js';

const MIB = 1024 * 1024;
const companyId = 'NorthwindRobotics';
let server: S3Server;

beforeAll(async () => {
  server = await S3Server.start();
});
afterEach(() => server.reset());
afterAll(() => server.close());

async function opened(changes: Partial<ResultsConfig> = {}) {
  const config = Object.assign(new ResultsConfig(), server.settings(), changes);
  const store = await openStore(config);
  const health = new HealthChecks();
  const files = new ReportFiles(config, store, health, new Logger({ app: 'results', level: 'silent' }));
  files.onModuleInit();
  return { files, health };
}
const pdf = (words: string) => Readable.from([Buffer.from(`%PDF-1.7 ${words} %%EOF`)]);
async function* sized(bytes: number): AsyncGenerator<Buffer> {
  yield Buffer.from('%PDF-1.7\n');
  for (let left = bytes - 14; left > 0; left -= 64 * 1024)
    yield Buffer.alloc(Math.min(left, 64 * 1024), left % 251);
  yield Buffer.from('%%EOF');
}
const stored = async (files: ReportFiles, content: AsyncIterable<Uint8Array>, of = companyId) => {
  const file = await files.receive(content);
  await files.place(file, of);
  await files.discard(file);
  return file;
};
const kept = async (files: ReportFiles): Promise<KeptFile[]> =>
  ((await Readable.from(files.kept()).toArray()) as KeptFile[][]).flat();
const read = async (files: ReportFiles, { sha256 }: ReceivedFile, of = companyId) =>
  Buffer.concat(await (await files.open({ companyId: of, sha256 })).toArray());

describe('a report in a bucket', () => {
  it.each([100, 5 * MIB - 1, 5 * MIB, 5 * MIB + 1, 10 * MIB, 10 * MIB + 1])(
    'comes back as it came, whatever parts %i bytes make',
    async (bytes) => {
      const { files } = await opened();
      const file = await stored(files, sized(bytes));
      expect(file.bytes).toBe(bytes);
      expect(
        (await read(files, file)).equals(Buffer.concat(await Readable.from(sized(bytes)).toArray())),
      ).toBe(true);
      expect(server.refusals).toEqual([]);
      expect(server.calls.includes('UploadPart')).toBe(bytes > 5 * MIB);
    },
  );

  it('is one company’s own: equal reports of two are two objects, and each is removed alone', async () => {
    const { files } = await opened();
    const file = await stored(files, pdf('equal'));
    await stored(files, pdf('equal'), 'Initech');
    const [one, other] = await kept(files);
    if (!one || !other) throw new Error('there are two');
    expect(new Set([one.companyId, other.companyId])).toEqual(new Set([companyId, 'Initech']));
    await files.remove(one);
    const [still] = await kept(files);
    expect(still).toEqual(other);
    await expect(read(files, file, one.companyId)).rejects.toMatchObject({ code: 'unavailable' });
    expect(String(await read(files, file, other.companyId))).toContain('equal');
  });

  it('stays where another with the same bytes is removed late', async () => {
    const { files } = await opened();
    await stored(files, pdf('once more'));
    const [late] = await kept(files);
    if (!late) throw new Error('there is one');
    const file = await stored(files, pdf('once more'));
    await files.remove(late);
    expect(String(await read(files, file))).toContain('once more');
  });

  it('is found and swept on however many pages it is listed', async () => {
    server.pageSize = 2;
    const { files } = await opened();
    for (const words of ['a', 'b', 'c', 'd', 'e']) await stored(files, pdf(words));
    expect(await kept(files)).toHaveLength(5);
  });

  it('is taken back where the store copied other bytes than came', async () => {
    const { files } = await opened();
    const file = await files.receive(pdf('as it came'));
    server.store.put(`of/specs/incoming/${file.incoming}`, Buffer.from('spoilt'), undefined, undefined);
    await expect(files.place(file, companyId)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await kept(files)).toEqual([]);
  });
});

describe('a bucket that wants each object encrypted', () => {
  it.each([
    ['AES256', { REPORTS_S3_ENCRYPTION: 'AES256' }],
    ['aws:kms', { REPORTS_S3_ENCRYPTION: 'aws:kms' }],
    ['aws:kms key-of-reports', { REPORTS_S3_ENCRYPTION: 'aws:kms', REPORTS_S3_KMS_KEY_ID: 'key-of-reports' }],
  ] as const)('gets it by %s, however large the report is', async (encryption, changes) => {
    server.encryption = encryption;
    const { files } = await opened(changes);
    for (const bytes of [1000, 6 * MIB]) await stored(files, sized(bytes));
    expect([...server.store.objects.values()].map((object) => object.encryption)).toEqual([
      encryption,
      encryption,
    ]);
  });

  it('refuses what is not, and the report can come again', async () => {
    server.encryption = 'AES256';
    const { files } = await opened();
    await expect(files.receive(pdf('plain'))).rejects.toMatchObject({ code: 'unavailable' });
    expect(server.refusals).toEqual(['AccessDenied']);
  });
});

describe('memory', () => {
  it('a report is taken in no faster than the bucket takes it', async () => {
    const go = Promise.withResolvers<void>();
    server.stalled = go.promise;
    let given = 0;
    async function* watched(): AsyncGenerator<Buffer> {
      for await (const part of sized(19 * MIB)) {
        given += part.length;
        yield part;
      }
    }
    const { files } = await opened();
    const receiving = files.receive(watched());
    await eventually(() => expect(server.calls).toContain('UploadPart'));
    expect(given).toBeLessThan(6 * MIB);
    go.resolve();
    await receiving;
    expect(given).toBeGreaterThan(18 * MIB);
  });

  it('a report is read no faster than it is taken', async () => {
    const sockets = new Set<Socket>();
    const seen = (message: unknown) => void sockets.add((message as { socket: Socket }).socket);
    const { files } = await opened();
    const file = await stored(files, sized(19 * MIB));
    subscribe('net.client.socket', seen);
    onTestFinished(() => void unsubscribe('net.client.socket', seen));
    const { files: again } = await opened();
    const content = await again.open({ companyId, sha256: file.sha256 });
    const arrived = (): number => [...sockets].reduce((sum, { bytesRead }) => sum + bytesRead, 0);
    await eventually(() => expect(content.readableLength).toBeGreaterThan(0));
    expect(arrived()).toBeLessThan(MIB);
    expect(Buffer.concat(await content.toArray())).toHaveLength(19 * MIB);
    expect(arrived()).toBeGreaterThan(19 * MIB);
  });
});

describe('readers who take their time', () => {
  it('keep nobody from storing reports, nor from removing them', async () => {
    const { files } = await opened();
    const file = await stored(files, sized(MIB));
    const unread = await Promise.all(
      Array.from({ length: 60 }, () => files.open({ companyId, sha256: file.sha256 })),
    );
    onTestFinished(() => unread.forEach((content) => content.destroy()));
    await stored(files, pdf('stored meanwhile'));
    for (const one of await kept(files)) await files.remove(one);
    expect(await kept(files)).toEqual([]);
    expect(unread.every((content) => !content.errored)).toBe(true);
  });

  it('are so many of one company and no more, and others read', async () => {
    const { files } = await opened();
    const file = await stored(files, sized(MIB));
    await stored(files, sized(MIB), 'Initech');
    const give = (of: string) => files.give({ companyId: of, sha256: file.sha256 });
    const unread = await Promise.all(Array.from({ length: 20 }, () => give(companyId)));
    onTestFinished(() => unread.forEach((content) => content.destroy()));
    await expect(give(companyId)).rejects.toMatchObject({ code: 'unavailable' });
    expect(Buffer.concat(await (await give('Initech')).toArray())).toHaveLength(MIB);
    // What is handed on to SmartRecruiters is read all the same.
    expect(await read(files, file)).toHaveLength(MIB);
  });
});

describe('a store that fails', () => {
  it.each(['PutObject', 'ListObjectsV2', 'GetObject', 'CopyObject'])(
    'at %s is asked once: whoever owes the work tries again',
    async (operation) => {
      const { files } = await opened();
      const file = await files.receive(pdf('here'));
      await files.place(file, companyId);
      server.faults.set(operation, 503);
      server.calls = [];
      const tries = [
        () => files.receive(pdf('another')),
        () => read(files, file),
        () => files.place(file, companyId),
      ];
      const outcomes = await Promise.allSettled(tries.map((attempt) => attempt()));
      expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([
        { status: 'rejected', reason: expect.objectContaining({ code: 'unavailable' }) as unknown },
      ]);
      expect(server.calls.filter((call) => call === operation)).toHaveLength(1);
    },
  );

  it('in the middle of a large report gets none of it, and says why it failed', async () => {
    const { files } = await opened();
    server.faults.set('UploadPart', 500);
    await expect(files.receive(sized(11 * MIB))).rejects.toMatchObject({ code: 'unavailable' });
    expect(server.store.uploads.size).toBe(0);
    server.faults.set('AbortMultipartUpload', 500);
    async function* noPdf(): AsyncGenerator<Buffer> {
      server.faults.delete('UploadPart');
      yield* sized(11 * MIB);
      // Readers look for the end near the end.
      yield Buffer.alloc(2000);
    }
    await expect(files.receive(noPdf())).rejects.toMatchObject({ code: 'report-not-pdf' });
    expect(server.store.uploads.size).toBe(1);
    server.faults.clear();
    for (const upload of server.store.uploads.values()) upload.since -= 3_600_000;
    expect(await files.removeUnfinished(60)).toBe(1);
    expect(server.store.uploads.size).toBe(0);
  });

  it('that says nothing is given up', async () => {
    const { files } = await opened({ REPORTS_S3_TIMEOUT_MS: 1000 });
    server.faults.set('PutObject', 'silence');
    await expect(files.receive(pdf('unheard'))).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('in the middle of an answer is an error of whoever reads, and ends nothing where nobody does', async () => {
    const { files } = await opened();
    const file = await stored(files, sized(MIB));
    server.faults.set('GetObject', 'cut');
    await expect(read(files, file)).rejects.toThrow();
    const unread = await files.open({ companyId, sha256: file.sha256 });
    await eventually(() => expect(server.calls.filter((call) => call === 'GetObject')).toHaveLength(2));
    unread.resume();
    await eventually(() => expect(unread.errored).toBeTruthy());
  });

  it('leaves to the sweep what it does not discard: the report is stored all the same', async () => {
    const { files } = await opened();
    server.faults.set('DeleteObject', 503);
    const file = await stored(files, pdf('stored'));
    expect(String(await read(files, file))).toContain('stored');
  });

  it('refuses a secret that is not its own, which no message repeats', async () => {
    const { files } = await opened({ REPORTS_S3_SECRET_ACCESS_KEY: 'another-secret-of-nobody' });
    const failure: unknown = await files.receive(pdf('mine')).catch((error: unknown) => error);
    expect(server.refusals).toEqual(['SignatureDoesNotMatch']);
    expect((failure as Error).cause).toMatchObject({ name: 'SignatureDoesNotMatch' });
    expect(JSON.stringify([failure, String((failure as Error).cause)])).not.toContain('secret-of-nobody');
  });

  it('has a second access key before the first is withdrawn, and both read what the other one stored', async () => {
    const second = {
      ...server.account,
      accessKeyId: 'AKIAOFTHEOTHER',
      secretAccessKey: 'another-secret-of-ours',
    };
    server.accounts = [server.account, second];
    const [{ files: old }, { files: fresh }] = [await opened(), await opened(server.settings(second))];
    expect(String(await read(fresh, await stored(old, pdf('before'))))).toContain('before');
    const after = await stored(fresh, pdf('after'));
    expect(String(await read(old, after))).toContain('after');
    server.accounts = [second];
    expect(String(await read(fresh, after))).toContain('after');
    await expect(read(old, after)).rejects.toThrow();
    expect(server.refusals).toEqual(['InvalidAccessKeyId']);
  });

  it('shows as degraded while it is away, and results stays ready', async () => {
    const { health } = await opened();
    await eventually(async () => expect(await health.report()).toEqual({ failing: [], degraded: [] }));
    server.faults.set('HeadBucket', 503);
    expect(await health.report()).toEqual({ failing: [], degraded: ['reports'] });
  });
});
