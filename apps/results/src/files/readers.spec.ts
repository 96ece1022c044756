import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { eventually } from '@assay/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Readers } from './readers.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const endless = () =>
  new Readable({
    read() {
      this.push(Buffer.alloc(64 * 1024));
    },
  });
const short = () => Promise.resolve(Readable.from([Buffer.from('%PDF-1.7 short %%EOF')]));
const slow = () => Promise.resolve(endless());

it('readers of one company who take their time leave room for those of others, and for their own when they go', async () => {
  const readers = new Readers();
  const reading = await Promise.all(Array.from({ length: 20 }, () => readers.give('acme', slow)));
  await expect(readers.give('acme', short)).rejects.toMatchObject({ code: 'unavailable' });
  expect(String(await (await readers.give('initech', short)).toArray())).toContain('short');
  reading[0]?.destroy();
  await eventually(async () =>
    expect(String(await (await readers.give('acme', short)).toArray())).toContain('short'),
  );
});

it('not more are let in than there is room for, whosever they are', async () => {
  const readers = new Readers();
  for (let each = 0; each < 200; each += 1) await readers.give(`company-${each % 10}`, slow);
  await expect(readers.give('another', short)).rejects.toMatchObject({ code: 'unavailable' });
});

it('a reader who was never given anything leaves no place taken', async () => {
  const readers = new Readers();
  for (let each = 0; each < 30; each += 1)
    await expect(readers.give('acme', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await (await readers.give('acme', short)).toArray()).toHaveLength(1);
});

it('a reader who takes nothing for a minute is sent away, and what was opened for them is closed', async () => {
  const opened = endless();
  const untaken = await new Readers().give('acme', () => Promise.resolve(opened));
  const end = finished(untaken);
  await eventually(() => expect(untaken.readableLength).toBeGreaterThan(0));
  vi.advanceTimersByTime(60_000);
  await expect(end).rejects.toThrow('nobody took more');
  expect(opened.destroyed).toBe(true);
});

it('a reader who takes some now and then is given all of it, however long that lasts', async () => {
  const content = new PassThrough();
  const given = await new Readers().give('acme', () => Promise.resolve(content));
  const taken = given.toArray();
  for (let minute = 0; minute < 10; minute += 1) {
    content.write('some');
    await eventually(() => expect(content.readableLength).toBe(0));
    vi.advanceTimersByTime(59_000);
  }
  content.end();
  expect(String(Buffer.concat((await taken) as Buffer[]))).toBe('some'.repeat(10));
});
