import { eventually } from '@assay/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { filledIn, applying, begin, goBack, hiring, said } from './applying.fixture.js';
import { open } from './forms.fixture.js';
import { reaches } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let companyId: string;

beforeAll(async () => {
  world = await World.start();
  ({ companyId } = await hiring(world));
});
afterEach(() => world.sandbox.clearFaults());
afterAll(() => world.stop());

const ours = (orderId: string) => world.vendor.orderOf(companyId, orderId);
const unknown = async () => (await world.sandbox.answersTo('packageResultUpdate', companyId))[404] ?? 0;

describe('inline order', () => {
  it('leads the candidate in and back, and the result to SmartRecruiters, without an e-mail', async () => {
    const { orderId, email, url, completedUrl, applicationId } = await applying(world, companyId);
    expect(url).toMatch(/\/i\/[0-9A-Za-z]{43}$/);
    expect(await ours(orderId)).toMatchObject({
      kind: 'inline',
      invitation: 'not-needed',
      status: 'pending',
    });
    await begin(url);
    await world.sandbox.take(orderId, { answers: 'good' });
    expect((await world.sandbox.application(applicationId)).finishedAt).not.toBeNull();
    const done = await reaches(world, orderId, 'COMPLETED');
    expect(done.result.score).toEqual({ raw: 100, min: 0, max: 100 });
    expect((await open(`${url}/done`)).headers.get('location')).toBe(completedUrl);
    expect(await world.sandbox.mails(email)).toEqual([]);
  });

  it('UNK-18 offers the way back before the assessment was taken, and the assessment when the candidate returns later', async () => {
    const { orderId, url, completedUrl } = await applying(world, companyId);
    const back = await goBack(await open(url));
    expect(back).toBe(completedUrl);
    await open(back);
    await reaches(world, orderId, 'PENDING');
    await begin(url);
    await reaches(world, orderId, 'IN_PROGRESS');
    await begin(url);
    await world.sandbox.take(orderId, { answers: 'poor' });
    await reaches(world, orderId, 'COMPLETED');
  });

  it('says that it is done when its link is opened again, and starts nothing anew', async () => {
    const { orderId, url, completedUrl } = await applying(world, companyId);
    await begin(url);
    await world.sandbox.take(orderId);
    await reaches(world, orderId, 'COMPLETED');
    const page = await eventually(async () => {
      const opened = await open(url);
      expect(said(opened)).toMatch(/already completed/);
      return opened;
    });
    expect(page.html).not.toContain('<form');
    expect(await goBack(page)).toBe(completedUrl);
  });

  it('says that its time is over once its link has ended, and SmartRecruiters hears so', async () => {
    const { orderId, url, completedUrl } = await applying(world, companyId);
    await open(completedUrl);
    await reaches(world, orderId, 'PENDING');
    const { orderId: id } = await ours(orderId);
    await world.sql(`UPDATE ordering.orders SET expires_at = now() - interval '1 minute' WHERE id = '${id}'`);
    const page = await open(url);
    expect(said(page)).toMatch(/time for this assessment is over/);
    expect(page.html).not.toContain('<form');
    expect(await goBack(page)).toBe(completedUrl);
    await world.sql(`UPDATE ordering.deadlines SET due_at = now() WHERE id = '${id}'`);
    await reaches(world, orderId, 'EXPIRED');
  });

  it('is refused when the candidate would be sent to a foreign host', async () => {
    const { applicationId, orderId } = await filledIn(world, companyId);
    for (const completedUrl of [
      'https://evil.example.com/resume',
      'http://jobs.smartrecruiters.com/resume',
    ]) {
      const { answers } = await world.sandbox.orderInline(applicationId, { completedUrl });
      expect(answers[0]).toMatchObject({ status: 400, body: { errors: [{ code: 'INVALID_INPUT' }] } });
    }
    await expect(ours(orderId)).rejects.toThrow('no order');
  });

  it('gives the same address however often and however parallel it comes', async () => {
    const { applicationId, orderId } = await filledIn(world, companyId);
    const { answers } = await world.sandbox.orderInline(applicationId, { repeat: 20 });
    const later = await world.sandbox.orderInline(applicationId);
    const bodies = [...answers, ...later.answers].map(({ status, body }) => JSON.stringify({ status, body }));
    expect(new Set(bodies).size).toBe(1);
    const { url, assessmentPackageURL } = Object(answers[0]?.body) as Record<string, string>;
    expect(url).toBe(assessmentPackageURL);
    expect((await ours(orderId)).kind).toBe('inline');
    const [row] = await world.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM ordering.orders WHERE smartrecruiters_order_id = '${orderId}'`,
    );
    expect(row?.count).toBe(1);
  });

  it('asks for patience while the engine is late, and lets nobody wait for ever', async () => {
    await world.sandbox.faults({ where: 'webhook', kind: '500', companyId });
    const { orderId, url, completedUrl } = await applying(world, companyId);
    const early = await open(url);
    expect(said(early)).toMatch(/being prepared/);
    expect(early.headers.get('refresh')).toMatch(/^3; url=/);
    expect(await goBack(early)).toBe(completedUrl);
    const { orderId: id } = await ours(orderId);
    await world.sql(
      `UPDATE ordering.orders SET placed_at = now() - interval '11 seconds' WHERE id = '${id}'`,
    );
    expect(said(await open(url))).toMatch(/longer than usual/);
    await world.sandbox.clearFaults();
    expect(await begin(url)).toContain('/engine/');
  });

  it('keeps a result that comes before the application does, and delivers it then', async () => {
    const { orderId, url, completedUrl } = await applying(world, companyId);
    await begin(url);
    const before = await unknown();
    await world.sandbox.take(orderId, { answers: 'good', stay: true });
    await eventually(async () => expect(await unknown()).toBeGreaterThan(before));
    const { orderId: id } = await ours(orderId);
    await eventually(async () => {
      const { entries } = await world.vendor.timeline(id);
      expect(entries.map(({ kind }) => kind)).toContain('result-recorded');
    });
    await open(completedUrl);
    const done = await reaches(world, orderId, 'COMPLETED');
    expect(done.result.score).toEqual({ raw: 100, min: 0, max: 100 });
  });

  it('is not promised while ordering is away; a candidate who is here gets back all the same', async () => {
    const { url, completedUrl } = await applying(world, companyId);
    await world.kill('ordering');
    const { applicationId } = await filledIn(world, companyId);
    const { answers } = await world.sandbox.orderInline(applicationId);
    expect(answers[0]).toMatchObject({ status: 503, body: { errors: [{ code: 'UNAVAILABLE' }] } });
    const page = await open(url);
    expect(page.status).toBe(503);
    expect(await goBack(page)).toBe(completedUrl);
    await world.restart('ordering');
    const again = await eventually(async () => {
      const repeated = await world.sandbox.orderInline(applicationId);
      expect(repeated.answers[0]?.status).toBe(200);
      return repeated.application;
    });
    await begin(again.assessmentUrl ?? '');
  });
});
