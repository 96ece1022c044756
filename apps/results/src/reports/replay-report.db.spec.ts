import { Readable } from 'node:stream';
import type { AccountPolicy } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const pdf = (words = 'A report') => Readable.from([Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`)]);
const store = (orderId: string, words?: string) => world.app.storeReport.run(orderId, pdf(words));
const replay = (orderId: string, more: { mayRepeat?: boolean } = {}) =>
  world.app.replayReport.run({ orderId, ...more });
/** At the same moment; the loop may have taken the report there before the second one is looked at. */
const replayTwice = (orderId: string) =>
  Promise.allSettled([replay(orderId, { mayRepeat: true }), replay(orderId, { mayRepeat: true })]);
const row = async (orderId: string) =>
  (await world.spec.sql<{ status: string }>('SELECT * FROM reports WHERE order_id = $1', [orderId]))[0];
const ends = (orderId: string, status: string) =>
  eventually(async () => expect(await row(orderId)).toMatchObject({ status }));
const kinds = async (orderId: string) =>
  (await world.app.timeline.run({ orderId })).entries.map(({ kind }) => kind);

/** An order whose report SmartRecruiters answered so. */
async function answered(status: number): Promise<string> {
  world.server.onFile = () => ({ status });
  const { orderId } = await world.placed();
  await store(orderId);
  world.app.reportLoop.start();
  return orderId;
}

describe('a report is handed over again by hand', () => {
  it.each([
    ['refused', 400, 'failed'],
    ['answered by nobody knows what', 500, 'unknown'],
  ])('where it was %s, once, and that is on the timeline', async (_title, status, ended) => {
    const orderId = await answered(status);
    await ends(orderId, ended);
    world.server.onFile = () => ({ status: 201 });
    const before = world.server.files.get(orderId)?.length ?? 0;
    const answers = await replayTwice(orderId);
    expect(answers.map(({ status: how }) => how)).toContain('fulfilled');
    await ends(orderId, 'uploaded');
    expect(world.server.files.get(orderId)).toHaveLength(before + 1);
    expect((await kinds(orderId)).filter((kind) => kind === 'report-replayed')).toHaveLength(1);
  });

  it('not where SmartRecruiters may have it, unless somebody looked', async () => {
    const orderId = await answered(500);
    await ends(orderId, 'unknown');
    await expect(replay(orderId)).rejects.toMatchObject({ code: 'report-perhaps-uploaded' });
    expect(await row(orderId)).toMatchObject({ status: 'unknown' });
  });

  it('also when it was given up for its age, and then it is tried as long as a new one', async () => {
    const { orderId } = await world.placed();
    await store(orderId);
    await world.spec.sql(
      `UPDATE reports SET status = 'failed', due_at = NULL, stored_at = now() - interval '30 days'`,
    );
    let limited = 1;
    world.server.onFile = () => ({ status: limited-- > 0 ? 429 : 201 });
    await replay(orderId);
    world.app.reportLoop.start();
    await ends(orderId, 'uploaded');
  });

  it('never once SmartRecruiters has it', async () => {
    const orderId = await answered(201);
    await ends(orderId, 'uploaded');
    const before = await row(orderId);
    await expect(replay(orderId)).rejects.toMatchObject({ code: 'report-uploaded' });
    expect(await row(orderId)).toEqual(before);
  });

  it.each(['due', 'sending'])('not while it is %s', async (status) => {
    const { orderId } = await world.placed();
    await store(orderId);
    await world.spec.sql(`UPDATE reports SET status = $1, leased_until = now() + interval '1 minute'`, [
      status,
    ]);
    const before = await row(orderId);
    expect((await replay(orderId)).upload).toBe(status);
    expect(await row(orderId)).toEqual(before);
    expect(await kinds(orderId)).not.toContain('report-replayed');
  });

  it.each<[string, Partial<AccountPolicy>, object]>([
    ['whose account hands on links only', { reportAccess: 'request-access' }, {}],
    ['that is taken while applying', {}, { kind: 'inline' }],
  ])('not of an order %s', async (_title, policy, order) => {
    world.app.bus.policies.set('northwind', policy);
    const { orderId } = await world.placed(order);
    await store(orderId);
    await expect(replay(orderId)).rejects.toMatchObject({ code: 'report-kept' });
    expect(await row(orderId)).toMatchObject({ status: 'kept' });
  });
});

it('where there is no report, none is handed over', async () => {
  const { orderId } = await world.placed();
  await expect(replay(orderId)).rejects.toMatchObject({ code: 'report-not-found', params: { orderId } });
});
