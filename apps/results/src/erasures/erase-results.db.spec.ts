import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import type { ErasedTraces } from '@assay/contracts';
import { listConnections, showConnection } from '@assay/contracts/consent';
import { orderPlaced, orderRejected, resultShared } from '@assay/contracts/ordering';
import { beforeEach, describe, expect, it } from 'vitest';
import { deliver, resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const companyId = 'NorthwindRobotics';
const accountId = 'northwind';
const person = { accountId, personId: 'person-of-zoe' };
const zoe = { firstName: 'Zoe', lastName: 'Quill', email: 'Zoe@example.org' };

describe('erasing the results of a person', () => {
  const world = resultsSpec();
  let orderId: string;

  const traces = (changes: Partial<ErasedTraces> = {}): ErasedTraces => ({
    erasureId: randomUUID(),
    orderIds: [orderId],
    candidates: [],
    addresses: [{ email: 'zoe@example.org' }],
    ...changes,
  });
  const pdf = async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from('%PDF-1.7\nZoe Quill\n%%EOF'));
  };
  const dump = async () => {
    const tables = await world.spec.sql<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'results'`,
    );
    const rows: object[] = [];
    for (const { name } of tables) rows.push(...(await world.spec.sql(`SELECT * FROM ${name}`)));
    return JSON.stringify(rows);
  };
  const files = async () => {
    const names = await readdir(world.app.config.REPORTS_DIR, { recursive: true });
    return names.filter((name) => name.endsWith('.pdf'));
  };

  /** Somebody asks for her report. */
  const askedBy = async (email: string) => {
    world.app.bus.policies.set('northwind', { reportAccess: 'request-access' });
    const { url } = await world.app.createLink.run({ orderId });
    await world.spec.sql(`UPDATE result_sheets SET report_access = 'request-access'`);
    const token = url.slice(url.lastIndexOf('/') + 1);
    await world.app.requestAccess.run({ token, name: 'Remy Doe', email, reason: 'Interview.' });
    expect(await dump()).toContain(email);
  };

  beforeEach(async () => {
    const connection = { companyId, accountId, status: 'active' };
    world.app.bus.replies.set(listConnections.name, () => ({ items: [connection] }));
    world.app.bus.replies.set(showConnection.name, () => connection);
    ({ orderId } = await world.invited());
    const flags = [{ kind: 'copy', severity: 'low', text: 'Zoe looked away' }] as const;
    await world.app.record.run(resultOf(orderId, { summary: 'Zoe Quill did well', flags: [...flags] }));
    await world.app.storeReport.run(orderId, pdf());
    await world.app.register.run({ ...person, ...zoe });
    await world.app.rate.run({ ...person, interviewId: 'i-1', interview: 'CSR', rating: 'yes' });
    await world.app.linkProfile.run({
      ...person,
      url: 'https://www.smartrecruiters.com/app/people/candidates/c-1',
    });
  });

  it('leaves nothing of them in any table or file, and tells how much there was', async () => {
    expect(await dump()).toContain('Quill');
    expect(await files()).toHaveLength(1);
    const told = (await world.app.exportResults.run(traces())).places;
    const { places } = await world.app.erase.run(traces());
    expect(await dump()).not.toMatch(/zoe|quill|person-of/i);
    expect(await files()).toEqual([]);
    const counts = Object.fromEntries(places.map(({ place, count }) => [place, count]));
    expect(counts).toMatchObject({
      people: 1,
      ratings: 1,
      reports: 1,
      'report files': 1,
      result_versions: 1,
    });
    // What is erased can be told before, place by place.
    expect(new Set(told.map(({ place }) => place))).toEqual(new Set(places.map(({ place }) => place)));
    const rows = Object.fromEntries(told.map(({ place, rows }) => [place, rows]));
    for (const [place, count] of Object.entries(counts))
      expect([place, rows[place]?.length]).toEqual([place, count]);
    for (const said of ['Quill did well', 'looked away', 'person-of-zoe'])
      expect(JSON.stringify(told)).toContain(said);
    expect(
      (await world.app.exportResults.run(traces())).places.flatMap(({ rows }) => rows).join(),
    ).not.toMatch(/zoe/i);
  });

  it('forgets who asked for the report with the order, and by an address that asked for somebody else’s', async () => {
    await askedBy('remy@northwind.example');
    await askedBy('kim@northwind.example');
    const asker = { orderIds: [], addresses: [{ email: 'KIM@northwind.example' }] };
    expect((await world.app.erase.run(traces(asker))).places).toContainEqual({
      place: 'access_requests',
      count: 1,
    });
    expect(await dump()).not.toContain('kim@');
    expect(await dump()).toContain('remy@');
    await world.app.erase.run(traces());
    expect(await dump()).not.toMatch(/remy/i);
  });

  it('is done once: asked again it answers the same', async () => {
    const asked = traces();
    const first = await world.app.erase.run(asked);
    expect(await world.app.erase.run(asked)).toEqual(first);
  });

  it('leaves everybody else as they are', async () => {
    const other = await world.invited({ resultCallbackUrl: '' });
    await world.app.record.run(resultOf(other.orderId, { summary: 'Grace did well' }));
    await world.app.storeReport.run(other.orderId, pdf());
    await world.app.register.run({ accountId, personId: 'p-2', ...zoe, email: 'grace@example.org' });
    await world.app.erase.run(traces());
    expect(await dump()).toMatch(/grace@example\.org/);
    expect(await dump()).toMatch(/Grace did well/);
    // Equal reports are one file.
    expect(await files()).toHaveLength(1);
  });

  it('finds a candidate of a company, and by an address of that company nobody whom it knows as another candidate', async () => {
    await world.spec.sql(`UPDATE people SET candidate_id = 'c-9'`);
    const address = { email: 'zoe@example.org', companyId };
    await world.app.erase.run(traces({ orderIds: [], addresses: [address], candidates: [] }));
    expect(await dump()).toContain('person-of-zoe');
    const elsewhere = [{ companyId: 'another', candidateId: 'c-9' }];
    await world.app.erase.run(traces({ orderIds: [], addresses: [], candidates: elsewhere }));
    expect(await dump()).toContain('person-of-zoe');
    await world.app.erase.run(
      traces({ orderIds: [], addresses: [], candidates: [{ companyId, candidateId: 'c-9' }] }),
    );
    expect(await dump()).not.toContain('person-of-zoe');
  });

  it('keeps a person whom the vendor wrote down again since the moment that is said', async () => {
    const before = new Date(Date.now() + 60_000).toISOString();
    await world.app.erase.run(traces({ before: '2026-01-01T00:00:00Z' }));
    expect(await dump()).toContain('person-of-zoe');
    expect(await dump()).not.toContain('Quill did well');
    await world.app.erase.run(traces({ before }));
    expect(await dump()).not.toContain('person-of-zoe');
  });

  it('waits while something is told to SmartRecruiters', async () => {
    await world.spec.sql(`UPDATE submissions SET leased_until = now() + interval '1 hour'`);
    await expect(world.app.erase.run(traces())).rejects.toMatchObject({ code: 'person-busy' });
    expect(await dump()).toContain('Quill');
  });

  it('lets nothing come back: neither a late result nor a late report', async () => {
    await world.app.erase.run(traces());
    const late = { code: 'order-erased' };
    await expect(world.app.record.run(resultOf(orderId))).rejects.toMatchObject(late);
    await expect(world.app.storeReport.run(orderId, pdf())).rejects.toMatchObject(late);
    const { spec, app } = world;
    await deliver(spec.database, app.shareResult, resultShared, {
      orderId,
      firstOrderId: orderId,
      version: 1,
    });
    const replayed = app.replay.run({ orderId });
    await expect(replayed).rejects.toThrow();
    expect(await dump()).not.toMatch(/zoe|quill/i);
    expect(await files()).toEqual([]);
  });

  it('still tells SmartRecruiters that an order without a result ended, in words of ours, and writes no note again', async () => {
    const open = await world.invited({ resultCallbackUrl: '' });
    await world.app.erase.run(traces({ orderIds: [open.orderId] }));
    const { spec, app } = world;
    const ended = { ...open, revision: 2, status: 'rejected', reason: 'Zoe is gone' } as const;
    await deliver(spec.database, app.keepSheet, orderRejected, ended);
    expect((await world.submission(open.orderId))?.status).toBe('due');
    const [sheet] = await spec.sql('SELECT status, reason FROM result_sheets WHERE order_id = $1', [
      open.orderId,
    ]);
    expect(sheet).toEqual({ status: 'rejected', reason: 'What was known of the candidate was erased.' });
    expect(await spec.sql('SELECT 1 FROM notes WHERE order_id = $1', [open.orderId])).toEqual([]);
  });

  it('lets the event of an order that comes late tell nothing of a result that was erased', async () => {
    const sheet = await world.placed();
    await world.app.record.run(resultOf(sheet.orderId));
    await world.app.erase.run(traces({ orderIds: [sheet.orderId] }));
    await deliver(world.spec.database, world.app.keepSheet, orderPlaced, { ...sheet, revision: 9 });
    expect(await world.submission(sheet.orderId)).toBeUndefined();
  });
});
