import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const keep = (...chunks: (string | Buffer)[]) =>
  world.app.files.receive(Readable.from(chunks.map((chunk) => Buffer.from(chunk))));
async function* large(mib: number): AsyncGenerator<Buffer> {
  yield Buffer.from('%PDF-1.7\n');
  for (let part = 0; part < mib * 16; part += 1) yield Buffer.alloc(64 * 1024, part);
  yield Buffer.from('%%EOF\n');
}

describe('UNK-14 what is no whole PDF is refused, and leaves nothing behind:', () => {
  it.each([
    ['another file', ['PK\u0003\u0004 hello %%EOF'], 'report-not-pdf'],
    ['nothing', [], 'report-not-pdf'],
    ['the beginning of the magic', ['%PD'], 'report-not-pdf'],
    ['a cut one', ['%PDF-1.7 hello'], 'report-not-pdf'],
    ['an end that is far from the end', ['%PDF-1.7 %%EOF', Buffer.alloc(2000)], 'report-not-pdf'],
  ])('%s', async (_title, chunks, code) => {
    await expect(keep(...chunks)).rejects.toMatchObject({ code });
    expect(readdirSync(join(world.app.config.REPORTS_DIR, 'incoming'))).toEqual([]);
  });

  it('UNK-14 more than 20 MB, or what is configured', async () => {
    const refused = { code: 'report-too-large', params: { megabytes: 20 } };
    await expect(world.app.files.receive(large(21))).rejects.toMatchObject(refused);
    await world.restart({ REPORT_MAX_MB: 2 });
    await expect(world.app.files.receive(large(3))).rejects.toMatchObject({ params: { megabytes: 2 } });
    expect(readdirSync(join(world.app.config.REPORTS_DIR, 'incoming'))).toEqual([]);
  });
});

it('a full disk is no fault of the report: it can come again', async () => {
  async function* full(): AsyncGenerator<Buffer> {
    yield Buffer.from('%PDF-1.7');
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  }
  await expect(world.app.files.receive(full())).rejects.toMatchObject({ code: 'unavailable' });
  expect(readdirSync(join(world.app.config.REPORTS_DIR, 'incoming'))).toEqual([]);
});

it('a PDF in any chunks is one file under its hash', async () => {
  const whole = await keep('%PDF-1.7 hello %%EOF');
  const again = await keep('%P', 'DF-1.7 hel', 'lo %', '%EOF');
  expect(again).toEqual({ ...whole, incoming: again.incoming });
  for (const file of [whole, again]) await world.app.files.place(file);
  expect(readdirSync(join(world.app.config.REPORTS_DIR, whole.sha256.slice(0, 2)))).toEqual([
    `${whole.sha256}.pdf`,
  ]);
  const text = (await (await world.app.files.open(whole.sha256)).toArray()).map(String).join('');
  expect(text).toBe('%PDF-1.7 hello %%EOF');
});

it('a file is placed again where the work that placed it runs again, and only then', async () => {
  const file = await keep('%PDF-1.7 again %%EOF');
  await world.app.files.place(file);
  await world.app.files.place(file);
  await world.app.files.remove(file.sha256);
  await expect(world.app.files.place(file)).rejects.toMatchObject({ code: 'ENOENT' });
});
