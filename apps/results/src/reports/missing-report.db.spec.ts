import { Readable } from 'node:stream';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeenStore, stores } from '../files/file-stores.fixture.js';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const pdf = (words = 'A report') => Readable.from([Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`)]);

describe.each(stores)('in %s,', (_name, startStore) => {
  let seen: SeenStore;
  beforeAll(async () => {
    seen = await startStore();
  });
  const world = resultsSpec(() => {
    seen.reset();
    return seen.settings();
  });
  afterAll(() => seen.close());
  const store = (orderId: string, words?: string) => world.app.storeReport.run(orderId, pdf(words));
  const start = () => {
    world.app.loop.start();
    world.app.reportLoop.start();
  };
  const stored = async (orderId: string) =>
    (
      await world.spec.sql<{ status: string; reason: string | null }>(
        'SELECT status, reason FROM reports WHERE order_id = $1',
        [orderId],
      )
    )[0];
  const becomes = (orderId: string, state: { status: string; reason?: string | null }) =>
    eventually(async () => expect(await stored(orderId)).toMatchObject(state), 8000);
  const kinds = async (orderId: string) =>
    (await world.app.timeline.run({ orderId })).entries.map(({ kind }) => kind);
  const dueNow = () => world.spec.sql('UPDATE reports SET due_at = now() WHERE due_at IS NOT NULL');
  /** A file whose reading ends in the middle, as on a volume that went away. */
  const breakFile = () => {
    world.app.files.open = async () => {
      const broken = new Readable({
        read() {
          this.push('%PDF-1.7\n');
          this.destroy(Object.assign(new Error('i/o error'), { code: 'EIO' }));
        },
      });
      return broken.on('error', () => undefined);
    };
  };

  describe('a report whose file is not there', () => {
    it('waits for its volume, says so, and holds up nobody', async () => {
      const lost = await world.placed();
      await store(lost.orderId);
      seen.lose();
      const other = await world.placed();
      await store(other.orderId, 'Another report');
      await world.app.record.run(resultOf(lost.orderId));
      start();
      await becomes(lost.orderId, { status: 'due', reason: 'report-missing' });
      await becomes(other.orderId, { status: 'uploaded' });
      await eventually(() => expect(world.server.statuses(lost.orderId)).toContain('COMPLETED'));
      await dueNow();
      await eventually(async () => {
        const [row] = await world.spec.sql<{ waits: boolean }>(
          `SELECT due_at > now() AS waits FROM reports WHERE order_id = $1 AND attempt > 1`,
          [lost.orderId],
        );
        expect(row?.waits).toBe(true);
      });
      expect((await kinds(lost.orderId)).filter((kind) => kind === 'report-missing')).toHaveLength(1);
      expect(world.server.files.has(lost.orderId)).toBe(false);
    });

    it('is uploaded when it comes back', async () => {
      const { orderId, companyId } = await world.placed();
      await store(orderId);
      seen.lose();
      start();
      await becomes(orderId, { status: 'due', reason: 'report-missing' });
      await world.app.files.place(await world.app.files.receive(pdf()), companyId);
      await dueNow();
      await becomes(orderId, { status: 'uploaded', reason: null });
      expect(world.server.files.get(orderId)).toHaveLength(1);
    });

    it('is given up after a week, with the reason on the timeline, and taken when the engine sends it again', async () => {
      const { orderId } = await world.placed();
      await store(orderId);
      seen.lose();
      await world.spec.sql(`UPDATE reports SET stored_at = now() - interval '8 days'`);
      start();
      await becomes(orderId, { status: 'failed', reason: 'report-missing' });
      const { entries } = await world.app.timeline.run({ orderId });
      expect(entries.find(({ kind }) => kind === 'report-upload-failed')?.evidence).toEqual({
        reason: 'report-missing',
      });
      await store(orderId);
      await becomes(orderId, { status: 'uploaded' });
    });
  });

  it('a report that cannot be read to its end is not at SmartRecruiters, and is tried again', async () => {
    const { orderId } = await world.placed();
    await store(orderId);
    breakFile();
    start();
    await becomes(orderId, { status: 'due', reason: 'report-missing' });
    expect(world.server.files.has(orderId)).toBe(false);
  });

  it('a report that is not what was stored is not at SmartRecruiters, and is tried again', async () => {
    const { orderId } = await world.placed();
    await store(orderId);
    seen.spoil(Buffer.from('%PDF-1.7 the report of somebody else %%EOF'));
    start();
    await becomes(orderId, { status: 'due', reason: 'report-missing' });
    expect(world.server.files.has(orderId)).toBe(false);
  });

  describe('a download', () => {
    const give = async (orderId: string) => {
      const { url } = await world.app.createLink.run({ orderId });
      return world.app.giveReport.run(url.slice(url.lastIndexOf('/') + 1));
    };

    it('is on the timeline once all of it was given', async () => {
      const { orderId } = await world.placed();
      const words = 'A long report '.repeat(100_000);
      await store(orderId, words);
      const file = await give(orderId);
      expect(await kinds(orderId)).not.toContain('report-downloaded');
      const text = Buffer.concat(await file.getStream().toArray()).toString();
      expect(text === `%PDF-1.7\n${words}\n%%EOF\n`).toBe(true);
      expect(await kinds(orderId)).toContain('report-downloaded');
    });

    it('of a file that is not there is unavailable, and no download', async () => {
      const { orderId } = await world.placed();
      await store(orderId);
      seen.lose();
      await expect(give(orderId)).rejects.toMatchObject({ code: 'unavailable' });
      expect(await kinds(orderId)).not.toContain('report-downloaded');
    });

    it('that ends in the middle is no download', async () => {
      const { orderId } = await world.placed();
      await store(orderId);
      breakFile();
      const file = await give(orderId);
      await expect(file.getStream().toArray()).rejects.toThrow('i/o error');
      expect(await kinds(orderId)).not.toContain('report-downloaded');
    });
  });
});
