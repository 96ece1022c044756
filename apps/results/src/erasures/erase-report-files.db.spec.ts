import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { configureFailpoints } from '@assay/runtime';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type SeenStore, stores } from '../files/file-stores.fixture.js';
import type { KeptFile } from '../files/file-store.js';
import { S3Server } from '../files/s3-server.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const pdf = (words: string) => Readable.from([Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`)]);

describe.each(stores)('erasing a person whose reports lie in %s', (name, start) => {
  let seen: SeenStore;
  beforeAll(async () => {
    seen = await start();
  });
  const world = resultsSpec(() => seen.settings());
  afterEach(() => {
    configureFailpoints(undefined, 'test');
    seen.reset();
  });
  afterAll(() => seen.close());

  const traces = (...orderIds: string[]) => ({
    erasureId: randomUUID(),
    orderIds,
    candidates: [],
    addresses: [],
  });
  const kept = async () => ((await Readable.from(world.app.files.kept()).toArray()) as KeptFile[][]).flat();
  const erased = async (asked: ReturnType<typeof traces>) => {
    const { places } = await world.app.erase.run(asked);
    return places.find(({ place }) => place === 'report files')?.count;
  };

  it('removes all their files, and looks at no others', async () => {
    const { orderId } = await world.placed();
    const other = await world.placed();
    for (const words of ['first', 'second']) await world.app.storeReport.run(orderId, pdf(words));
    await world.app.storeReport.run(other.orderId, pdf('of somebody else'));
    const unknown = await world.app.files.receive(pdf('for the sweep'));
    await world.app.files.place(unknown, other.companyId);
    expect(await erased(traces(orderId))).toBe(2);
    expect(await kept()).toHaveLength(2);
  });

  it('removes them after a crash as well', async () => {
    const { orderId } = await world.placed();
    await world.app.storeReport.run(orderId, pdf('left behind'));
    const asked = traces(orderId);
    configureFailpoints('erase-results.committed:throw', 'test');
    await expect(erased(asked)).rejects.toThrow();
    expect(await kept()).toHaveLength(1);
    configureFailpoints(undefined, 'test');
    expect(await erased(asked)).toBe(1);
    expect(await kept()).toEqual([]);
  });

  it('leaves an equal report of another company where it is, and tells how many files went', async () => {
    const one = await world.placed();
    const other = await world.placed({ companyId: 'Initech' });
    for (const { orderId } of [one, other]) await world.app.storeReport.run(orderId, pdf('equal'));
    // In a folder equal reports are one file, which the other company needs.
    expect(await erased(traces(one.orderId))).toBe(name === 'a bucket' ? 1 : 0);
    expect(await kept()).toHaveLength(1);
    const { sha256 = '' } = (await kept())[0] ?? {};
    const content = await world.app.files.open({ companyId: 'Initech', sha256 });
    expect(String(Buffer.concat(await content.toArray()))).toContain('equal');
    expect(await erased(traces(other.orderId))).toBe(1);
    expect(await kept()).toEqual([]);
  });
});

describe('erasing many people whose reports lie in a bucket that takes its time', () => {
  let store: S3Server;
  beforeAll(async () => {
    store = await S3Server.start();
  });
  const world = resultsSpec(() => store.settings());
  afterEach(() => {
    configureFailpoints(undefined, 'test');
    store.reset();
  });
  afterAll(() => store.close());

  async function ended(reports: number) {
    const { orderId, companyId } = await world.placed();
    for (let each = 0; each < reports; each += 1)
      await world.app.storeReport.run(orderId, pdf(`report ${each}`));
    const beginnings = store.store
      .keys(`of/specs/reports/${companyId}/`)
      .map((key) => key.slice(0, key.lastIndexOf('/') + 1));
    Object.assign(store, { calls: [], listed: [], mostAtOnce: 0, delayMs: 50 });
    return {
      beginnings,
      traces: { erasureId: randomUUID(), orderIds: [orderId], candidates: [], addresses: [] },
    };
  }
  const remembered = () => world.spec.sql('SELECT 1 FROM erased_traces WHERE files_document IS NOT NULL');

  it('removes several files at once, and leaves connections to others', async () => {
    const { traces, beginnings } = await ended(12);
    await world.app.erase.run(traces);
    expect(store.store.keys('of/specs/reports/')).toEqual([]);
    expect(store.listed.sort()).toEqual(beginnings.sort());
    expect(store.mostAtOnce).toBeGreaterThan(1);
    expect(store.mostAtOnce).toBeLessThanOrEqual(5);
    expect(await remembered()).toEqual([]);
  });

  it('goes on after a crash with the files of these people alone, and forgets which they were', async () => {
    const { traces, beginnings } = await ended(3);
    const other = await world.placed();
    await world.app.storeReport.run(other.orderId, pdf('of somebody else'));
    configureFailpoints('erase-results.committed:throw', 'test');
    await expect(world.app.erase.run(traces)).rejects.toThrow();
    configureFailpoints(undefined, 'test');
    expect(store.listed).toEqual([]);
    expect(await remembered()).toHaveLength(1);
    const { places } = await world.app.erase.run(traces);
    expect(places).toContainEqual({ place: 'report files', count: 3 });
    expect(store.listed.sort()).toEqual(beginnings.sort());
    expect(store.calls.filter((call) => call === 'ListMultipartUploads')).toEqual([]);
    expect(store.store.keys('of/specs/reports/')).toHaveLength(1);
    expect(await remembered()).toEqual([]);
    await world.app.erase.run(traces);
    expect(store.listed).toHaveLength(3);
  });

  it('is not answered while a file is left that the store did not remove', async () => {
    const { traces } = await ended(3);
    store.faults.set('DeleteObject', 503);
    await expect(world.app.erase.run(traces)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await remembered()).toHaveLength(1);
    store.faults.clear();
    await world.app.erase.run(traces);
    expect(store.store.keys('of/specs/reports/')).toEqual([]);
  });
});
