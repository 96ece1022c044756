import { rm, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../files/open-store.js';
import { S3Server } from '../files/s3-server.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';
import { moveReportFiles } from './move-report-files.js';

const world = resultsSpec();
let bucket: S3Server;
beforeAll(async () => {
  bucket = await S3Server.start();
});
afterAll(() => bucket.close());

const pdf = (words: string) => Readable.from([Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`)]);
const placed = () => bucket.store.keys('of/specs/reports/');
/** What the command does, and what it says last. */
async function move(): Promise<{ done: boolean; lines: string[] }> {
  const lines: string[] = [];
  const { config } = world.app;
  const done = await moveReportFiles(world.spec.database, {
    from: await openStore(config),
    to: await openStore(Object.assign(Object.create(config) as typeof config, bucket.settings())),
    print: (line) => lines.push(line),
  });
  return { done, lines };
}

it('every report of the folder is in the bucket, each company’s for itself, and is read from there', async () => {
  bucket.reset();
  const one = await world.placed();
  const other = await world.placed({ companyId: 'Initech' });
  for (const { orderId } of [one, other]) await world.app.storeReport.run(orderId, pdf('equal'));
  await world.app.storeReport.run(one.orderId, pdf('of one'));
  expect(await move()).toMatchObject({ done: true });
  expect(placed()).toHaveLength(3);
  expect(bucket.store.keys('of/specs/incoming/')).toEqual([]);
  const there = await world.replica(bucket.settings());
  const { url } = await there.createLink.run({ orderId: one.orderId });
  const file = await there.giveReport.run(url.slice(url.lastIndexOf('/') + 1));
  expect(String(Buffer.concat(await file.getStream().toArray()))).toContain('of one');
});

it('it goes on where it was killed, and moves again only what has come since', async () => {
  bucket.reset();
  const { orderId } = await world.placed();
  for (const words of ['a', 'b', 'c']) await world.app.storeReport.run(orderId, pdf(words));
  bucket.faults.set('CopyObject', 503);
  await expect(move()).rejects.toMatchObject({ code: 'unavailable' });
  expect(placed()).toEqual([]);
  bucket.faults.clear();
  expect((await move()).lines.at(-1)).toBe('3 reports moved, 0 were there, 0 are not to be had');
  await world.app.storeReport.run(orderId, pdf('d'));
  expect((await move()).lines.at(-1)).toBe('1 reports moved, 3 were there, 0 are not to be had');
});

it('what the folder lacks, or has otherwise than it came, is named, and all else is moved', async () => {
  bucket.reset();
  const { orderId } = await world.placed();
  for (const words of ['a', 'b', 'c']) await world.app.storeReport.run(orderId, pdf(words));
  const [gone, spoilt] = (await Readable.from(world.app.files.kept()).toArray()).flat() as { at: string }[];
  await rm(gone?.at ?? '');
  await writeFile(spoilt?.at ?? '', '%PDF-1.7 spoilt %%EOF');
  const { done, lines } = await move();
  expect(done).toBe(false);
  expect(lines.at(-1)).toBe('1 reports moved, 0 were there, 2 are not to be had');
  expect(lines.filter((line) => line.startsWith('not to be had: '))).toHaveLength(2);
  expect(placed()).toHaveLength(1);
});

it('nothing lies where it is read that the bucket gave back otherwise than it came', async () => {
  bucket.reset();
  const { orderId } = await world.placed();
  await world.app.storeReport.run(orderId, pdf('as it came'));
  bucket.faults.set('GetObject', 'cut');
  await expect(move()).rejects.toThrow();
  expect(placed()).toEqual([]);
});
