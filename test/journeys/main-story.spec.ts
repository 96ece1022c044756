import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aLaterOrder,
  consent,
  connected,
  invitation,
  ordered,
  parties,
  reaches,
  start,
  taken,
} from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterAll(() => world.stop());

describe('an order', () => {
  it('goes from connect to a result in SmartRecruiters', async () => {
    const both = await parties(world);
    expect((await consent(world, both)).status).toBe(200);
    expect((await world.sandbox.company(both.companyId)).status).toBe('Active');
    const connection = (await world.vendor.connections()).find(
      ({ companyId }) => companyId === both.companyId,
    );
    expect(connection).toMatchObject({ accountId: both.accountId, status: 'active', health: 'ok' });

    const order = await ordered(world, both.companyId);
    const mail = await invitation(world, order.email);
    const pending = await reaches(world, order.orderId, 'PENDING');
    expect(pending.result.assessmentResults?.map(({ status }) => status)).toEqual(['PENDING', 'PENDING']);
    expect(await start(mail)).toContain('/engine/take/');
    await reaches(world, order.orderId, 'IN_PROGRESS');
    await world.sandbox.take(order.orderId, { answers: 'good', paceMs: 50 });
    const done = await reaches(world, order.orderId, 'COMPLETED');
    expect(done.result).toMatchObject({
      score: { raw: 100, min: 0, max: 100 },
      scoreLabel: 'Pass',
      attachments: [{ type: 'OTHER_URL' }],
      assessmentResults: [{ status: 'COMPLETED' }, { status: 'COMPLETED' }],
    });
    expect(done.result.summary).toContain('flag');
  });

  it('is told line by line on the order’s timeline', async () => {
    const { companyId } = await connected(world);
    const order = await ordered(world, companyId);
    await taken(world, order);
    const { orderId } = await world.vendor.orderOf(companyId, order.orderId);
    const timeline = await eventually(async () => {
      const read = await world.vendor.timeline(orderId);
      expect(read.entries.filter(({ source }) => source === 'results').length).toBeGreaterThan(0);
      return read;
    });
    expect(timeline.missing).toEqual([]);
    expect(new Set(timeline.entries.map(({ source }) => source))).toEqual(
      new Set(['ordering', 'notification', 'results']),
    );
    const times = timeline.entries.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(JSON.stringify(timeline)).not.toContain(order.email);
  });

  it('invites once however often and however parallel the order comes', async () => {
    const { companyId } = await connected(world);
    const email = `fifty-${process.pid}@example.org`;
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email };
    const { orderId, answers } = await world.sandbox.order(companyId, { candidate, repeat: 50 });
    expect(answers).toHaveLength(50);
    expect(new Set(answers.map(({ status, body }) => JSON.stringify({ status, body }))).size).toBe(1);
    expect(answers[0]?.status).toBe(202);
    await reaches(world, orderId, 'PENDING');
    expect(await world.vendor.orders(`companyId=${companyId}`)).toHaveLength(1);
    expect(await world.sandbox.mails(email)).toHaveLength(1);
  });

  it('refuses the same order with other contents and changes nothing', async () => {
    const { companyId } = await connected(world);
    const order = await ordered(world, companyId);
    const before = await world.vendor.orderOf(companyId, order.orderId);
    const candidate = { firstName: 'Someone', lastName: 'Else', email: `other-${process.pid}@example.org` };
    const { answers } = await world.sandbox.order(companyId, { orderId: order.orderId, candidate });
    expect(answers[0]?.status).toBe(409);
    expect(answers[0]?.body).toMatchObject({ errors: [{ code: 'ORDER_CONFLICT' }] });
    const after = await world.vendor.orderOf(companyId, order.orderId);
    expect(after.candidate).toEqual(before.candidate);
    expect(await world.sandbox.mails(candidate.email)).toEqual([]);
  });

  it('refuses an order with the token of another company', async () => {
    const { companyId } = await connected(world);
    const stranger = await connected(world);
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email: `foreign-${process.pid}@example.org` };
    const { answers } = await world.sandbox.order(companyId, { candidate, credentialOf: stranger.companyId });
    expect(answers[0]?.status).toBe(403);
    expect(await world.vendor.orders(`companyId=${companyId}`)).toEqual([]);
    expect(await world.vendor.orders(`companyId=${stranger.companyId}`)).toEqual([]);
  });

  it('accepts an order without a requester, as a hiring step places it', async () => {
    const { companyId } = await connected(world);
    const order = await ordered(world, companyId, { requester: false });
    await invitation(world, order.email);
  });
});

describe('the package list', () => {
  it('is filtered by the place of the job', async () => {
    const pkg = (id: string, more: object) => ({
      id,
      name: id,
      description: 'A test',
      type: 'SKILL_TEST',
      assessments: [
        { id: 'a-python', name: 'Python basics', description: '20 questions', type: 'SKILL_TEST' },
      ],
      ...more,
    });
    const packages = [pkg('everywhere', {}), pkg('poland', { locations: [{ countryCode: 'PL' }] })];
    const { companyId } = await connected(world, { packages });
    const ids = async (query: string) => {
      const { body } = await world.sandbox.packages(companyId, query);
      return (body as { id: string }[]).map(({ id }) => id).sort();
    };
    expect(await ids('?country-code=pl')).toEqual(['everywhere', 'poland']);
    expect(await ids('?country-code=de')).toEqual(['everywhere']);
  });

  it('is answered 204 when it is empty', async () => {
    const { companyId } = await connected(world, { packages: [] });
    expect((await world.sandbox.packages(companyId)).status).toBe(204);
  });

  it('gives one package, and 404 for one that is not there', async () => {
    const { companyId } = await connected(world);
    expect((await world.sandbox.onePackage(companyId, 'pkg-backend-junior')).status).toBe(200);
    expect((await world.sandbox.onePackage(companyId, 'pkg-nowhere')).status).toBe(404);
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email: `nowhere-${process.pid}@example.org` };
    const { answers } = await world.sandbox.order(companyId, { candidate, packageId: 'pkg-nowhere' });
    expect(answers[0]?.status).toBe(404);
  });

  it('leaves out an archived package, which still resolves singly and is refused when ordered', async () => {
    const { companyId } = await connected(world);
    const { body } = await world.sandbox.packages(companyId);
    expect((body as { id: string }[]).map(({ id }) => id)).not.toContain('pkg-retired');
    expect((await world.sandbox.onePackage(companyId, 'pkg-retired')).status).toBe(200);
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email: `archived-${process.pid}@example.org` };
    const { answers } = await world.sandbox.order(companyId, { candidate, packageId: 'pkg-retired' });
    expect(answers[0]?.status).toBe(404);
    expect(answers[0]?.body).toMatchObject({
      errors: [{ message: expect.stringContaining('no longer offered') }],
    });
  });
});

describe('the invitation', () => {
  it('comes by itself, once, in order after order', async () => {
    const { companyId } = await connected(world);
    const emails: string[] = [];
    for (let number = 0; number < 10; number += 1) {
      const { email } = await ordered(world, companyId);
      await invitation(world, email);
      emails.push(email);
    }
    await aLaterOrder(world, companyId);
    for (const email of emails) expect(await world.sandbox.mails(email)).toHaveLength(1);
  });
});
