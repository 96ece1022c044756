import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { configureFailpoints } from '@assay/runtime';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type SeenStore, stores } from '../files/file-stores.fixture.js';
import type { KeptFile } from '../files/file-store.js';
import { resultsSpec } from '../results-spec.fixture.js';
import { Reports } from './reports.repository.js';

const pdf = (words: string) => Readable.from([Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`)]);

describe.each(stores)('in %s', (_name, start) => {
  let seen: SeenStore;
  beforeAll(async () => {
    seen = await start();
  });
  const world = resultsSpec(() => seen.settings());
  const files = async () => ((await Readable.from(world.app.files.kept()).toArray()) as KeptFile[][]).flat();
  afterEach(() => {
    configureFailpoints(undefined, 'test');
    seen.reset();
  });
  afterAll(() => seen.close());

  describe('a file that is no order’s report', () => {
    it('is cleared away when a crash left it behind, and the reports stay', async () => {
      const { orderId } = await world.placed();
      await world.app.storeReport.run(orderId, pdf('kept'));
      const kept = await files();
      configureFailpoints('report-placed:throw', 'test');
      await expect(world.app.storeReport.run(orderId, pdf('left behind'))).rejects.toThrow();
      expect(await files()).toHaveLength(2);
      await world.app.sweepFiles.run();
      expect(await files()).toEqual(kept);
    });

    it('is left alone while the order it belongs to is written', async () => {
      const { orderId, companyId } = await world.placed();
      const reports = new Reports();
      const file = await world.app.files.receive(pdf('both at once'));
      let sweeping: Promise<void> | undefined;
      await world.spec.database.transaction(async (tx) => {
        await reports.needFile(tx, file.sha256);
        await world.app.files.place(file, companyId);
        sweeping = world.app.sweepFiles.run();
        await sleep(300);
        await reports.keep(tx, { orderId, companyId, wanted: false }, file);
      });
      await sweeping;
      expect(await files()).toHaveLength(1);
    });
  });

  it('the same report is taken for one order while it is written down for another, however long that takes', async () => {
    const { orderId, companyId } = await world.placed();
    const file = await world.app.files.receive(pdf('the same'));
    await world.spec.database.transaction(async (tx) => {
      await new Reports().needFile(tx, file.sha256);
      await world.app.files.place(file, companyId);
      await world.app.storeReport.run(orderId, pdf('the same'));
    });
    await world.app.sweepFiles.run();
    expect(new Set((await files()).map(({ sha256 }) => sha256))).toEqual(new Set([file.sha256]));
  });

  describe('an unfinished file', () => {
    it('goes when nobody has written to it for an hour', async () => {
      await world.app.files.receive(pdf('left behind'));
      seen.age(61);
      await world.app.files.receive(pdf('young'));
      await world.app.sweepFiles.run();
      expect(seen.incoming()).toBe(1);
    });

    it('goes at once when the report is refused', async () => {
      const { orderId } = await world.placed();
      async function* goneMeanwhile(): AsyncGenerator<Uint8Array> {
        yield* pdf('refused');
        await world.spec.sql('UPDATE result_sheets SET company_id = NULL');
      }
      await expect(world.app.storeReport.run(orderId, goneMeanwhile())).rejects.toMatchObject({
        code: 'order-not-found',
      });
      expect(seen.incoming()).toBe(0);
      expect(await files()).toEqual([]);
    });
  });

  it('there is nothing to sweep where no report ever came', async () => {
    await expect(world.app.sweepFiles.run()).resolves.toBeUndefined();
  });
});
