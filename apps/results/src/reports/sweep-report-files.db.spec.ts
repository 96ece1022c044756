import { readdirSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { configureFailpoints } from '@assay/runtime';
import { afterEach, describe, expect, it } from 'vitest';
import { resultsSpec } from '../results-spec.fixture.js';
import { Reports } from './reports.repository.js';

const world = resultsSpec();
const pdf = (words: string) => Readable.from([Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`)]);
const files = (): string[] =>
  readdirSync(world.app.config.REPORTS_DIR, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.pdf'));
const incoming = () => join(world.app.config.REPORTS_DIR, 'incoming');
afterEach(() => configureFailpoints(undefined, 'test'));

describe('a file that is no order’s report', () => {
  it('is cleared away when a crash left it behind, and the reports stay', async () => {
    const { orderId } = await world.placed();
    await world.app.storeReport.run(orderId, pdf('kept'));
    const kept = files();
    configureFailpoints('report-placed:throw', 'test');
    await expect(world.app.storeReport.run(orderId, pdf('left behind'))).rejects.toThrow();
    expect(files()).toHaveLength(2);
    await world.app.sweepFiles.run();
    expect(files()).toEqual(kept);
  });

  it('is left alone while the order it belongs to is written', async () => {
    const { orderId, companyId } = await world.placed();
    const reports = new Reports();
    const file = await world.app.files.receive(pdf('both at once'));
    let sweeping: Promise<void> | undefined;
    await world.spec.database.transaction(async (tx) => {
      await reports.needFile(tx, file.sha256);
      await world.app.files.place(file);
      sweeping = world.app.sweepFiles.run();
      await sleep(300);
      await reports.keep(tx, { orderId, companyId, wanted: false }, file);
    });
    await sweeping;
    expect(files()).toHaveLength(1);
  });
});

it('the same report is taken for one order while it is written down for another, however long that takes', async () => {
  const { orderId } = await world.placed();
  const file = await world.app.files.receive(pdf('the same'));
  await world.spec.database.transaction(async (tx) => {
    await new Reports().needFile(tx, file.sha256);
    await world.app.files.place(file);
    await world.app.storeReport.run(orderId, pdf('the same'));
  });
  expect(files()).toHaveLength(1);
});

describe('an unfinished file', () => {
  it('goes when nobody has written to it for an hour', async () => {
    await mkdir(incoming(), { recursive: true });
    for (const name of ['old', 'young']) await writeFile(join(incoming(), name), '%PDF-');
    const longAgo = new Date(Date.now() - 61 * 60_000);
    await utimes(join(incoming(), 'old'), longAgo, longAgo);
    await world.app.sweepFiles.run();
    expect(readdirSync(incoming())).toEqual(['young']);
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
    expect(readdirSync(incoming())).toEqual([]);
    expect(files()).toEqual([]);
  });
});

it('there is nothing to sweep where no report ever came', async () => {
  await expect(world.app.sweepFiles.run()).resolves.toBeUndefined();
});
