import { setTimeout as sleep } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { filesIn, type SeenStore, stores } from './file-stores.fixture.js';
import type { KeptFile } from './file-store.js';
import type { ReportFiles } from './report-files.js';

const companyId = 'NorthwindRobotics';

async function* large(mib: number): AsyncGenerator<Buffer> {
  yield Buffer.from('%PDF-1.7\n');
  for (let part = 0; part < mib * 16; part += 1) yield Buffer.alloc(64 * 1024, part);
  yield Buffer.from('%%EOF\n');
}

describe.each(stores)('the files of reports in %s', (_name, start) => {
  let seen: SeenStore;
  let files: ReportFiles;
  const receive = (...chunks: (string | Buffer)[]) =>
    files.receive(Readable.from(chunks.map((chunk) => Buffer.from(chunk))));
  const kept = async (only?: Parameters<ReportFiles['kept']>[0]): Promise<KeptFile[]> =>
    ((await Readable.from(files.kept(only)).toArray()) as KeptFile[][]).flat();
  const read = async (name: Parameters<ReportFiles['open']>[0]) =>
    Buffer.concat(await (await files.open(name)).toArray());

  beforeAll(async () => {
    seen = await start();
    files = await filesIn(seen);
  });
  afterEach(() => seen.reset());
  afterAll(() => seen.close());

  describe('UNK-14 refuse what is no whole PDF, and nothing is left behind:', () => {
    it.each([
      ['another file', ['PK\u0003\u0004 hello %%EOF'], 'report-not-pdf'],
      ['nothing', [], 'report-not-pdf'],
      ['the beginning of the magic', ['%PD'], 'report-not-pdf'],
      ['a cut one', ['%PDF-1.7 hello'], 'report-not-pdf'],
      ['an end that is far from the end', ['%PDF-1.7 %%EOF', Buffer.alloc(2000)], 'report-not-pdf'],
    ])('%s', async (_title, chunks, code) => {
      await expect(receive(...chunks)).rejects.toMatchObject({ code });
      expect([seen.incoming(), seen.placed()]).toEqual([0, 0]);
    });

    it('more than 20 MB, or what is configured', async () => {
      const refused = { code: 'report-too-large', params: { megabytes: 20 } };
      await expect(files.receive(large(21))).rejects.toMatchObject(refused);
      const less = await filesIn(seen, { REPORT_MAX_MB: 2 });
      await expect(less.receive(large(3))).rejects.toMatchObject({ params: { megabytes: 2 } });
      expect(seen.incoming()).toBe(0);
    });

    it('one whose sender goes away in the middle, however much has come', async () => {
      async function* goesAway(): AsyncGenerator<Buffer> {
        yield* large(12);
        throw new Error('the connection ended');
      }
      await expect(files.receive(goesAway())).rejects.toThrow('the connection ended');
      expect(seen.incoming()).toBe(0);
    });
  });

  it('give a PDF back as it came, in whatever chunks, and only when it was placed', async () => {
    const whole = await receive('%PDF-1.7 hello %%EOF');
    const again = await receive('%P', 'DF-1.7 hel', 'lo %', '%EOF');
    expect(again).toEqual({ ...whole, incoming: again.incoming });
    const name = { companyId, sha256: whole.sha256 };
    await expect(files.open(name)).rejects.toMatchObject({ code: 'unavailable' });
    for (const file of [whole, again]) await files.place(file, companyId);
    for (const file of [whole, again]) await files.discard(file);
    expect(String(await read(name))).toBe('%PDF-1.7 hello %%EOF');
    expect(seen.incoming()).toBe(0);
  });

  it('give a large PDF back as it came', async () => {
    const file = await files.receive(large(17));
    await files.place(file, companyId);
    const content = await read({ companyId, sha256: file.sha256 });
    expect(content.length).toBe(file.bytes);
    expect(content.equals(Buffer.concat(await Readable.from(large(17)).toArray()))).toBe(true);
  });

  it('never give other bytes than came to an end, but an error', async () => {
    const file = await receive('%PDF-1.7 what came in %%EOF');
    await files.place(file, companyId);
    seen.spoil(Buffer.from('%PDF-1.7 something else %%EOF'));
    const content = await files.open({ companyId, sha256: file.sha256 });
    const given: Buffer[] = [];
    await expect(
      (async () => {
        for await (const chunk of content) given.push(chunk as Buffer);
      })(),
    ).rejects.toThrow('not what was stored');
    expect(String(Buffer.concat(given))).not.toContain('%%EOF');
  });

  it('end nothing where nobody reads what was opened', async () => {
    const file = await receive('%PDF-1.7 nobody reads this %%EOF');
    await files.place(file, companyId);
    const content = await files.open({ companyId, sha256: file.sha256 });
    content.destroy(new Error('whoever asked is gone'));
    await sleep(0);
    expect(content.errored?.message).toBe('whoever asked is gone');
  });

  it('place a file again where the work that placed it runs again, and not when it is gone', async () => {
    const file = await receive('%PDF-1.7 again %%EOF');
    await files.place(file, companyId);
    await files.place(file, companyId);
    await files.discard(file);
    for (const one of await kept()) await files.remove(one);
    await expect(files.place(file, companyId)).rejects.toThrow();
    expect(seen.placed()).toBe(0);
  });

  it('list all files, or those of one report, and whoever removes one removes no other', async () => {
    const [one, other] = [await receive('%PDF-1.7 one %%EOF'), await receive('%PDF-1.7 other %%EOF')];
    for (const file of [one, other]) await files.place(file, companyId);
    expect((await kept()).map(({ sha256 }) => sha256).sort()).toEqual([one.sha256, other.sha256].sort());
    const [found, ...more] = await kept({ companyId, sha256: one.sha256 });
    if (!found) throw new Error('a file is not listed');
    expect(more).toEqual([]);
    await files.remove(found);
    expect((await kept()).map(({ sha256 }) => sha256)).toEqual([other.sha256]);
    await expect(files.open({ companyId, sha256: one.sha256 })).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it('lose what nobody went on receiving for an hour, and keep what is younger', async () => {
    await receive('%PDF-1.7 left behind %%EOF');
    seen.age(59);
    expect(await files.removeUnfinished(60)).toBe(0);
    seen.age(61);
    await receive('%PDF-1.7 young %%EOF');
    expect(await files.removeUnfinished(60)).toBe(1);
    expect(seen.incoming()).toBe(1);
  });
});
