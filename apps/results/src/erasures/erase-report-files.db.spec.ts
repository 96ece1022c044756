import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { configureFailpoints } from '@assay/runtime';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type SeenStore, stores } from '../files/file-stores.fixture.js';
import type { KeptFile } from '../files/file-store.js';
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
