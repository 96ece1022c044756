import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onePackage } from './rules.fixture.js';
import {
  connected,
  invitation,
  ordered,
  reaches,
  refusesOrders,
  unique,
  type Parties,
} from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let parties: Parties;

beforeAll(async () => {
  world = await World.start();
  const packages = [onePackage('pkg-backend-junior'), onePackage('old', { archived: true })];
  parties = await connected(world, { packages });
});

afterAll(() => world.stop());

const candidateWith = (email: string) => ({ firstName: 'Ola', lastName: unique('Nowak'), email });
const someone = () => candidateWith(`${unique('refused')}@example.org`);
const messageIn = (body: unknown): string | undefined =>
  (body as { errors?: { message: string }[] }).errors?.[0]?.message;

/** What SmartRecruiters was answered, and what the timeline tells. */
async function refused(companyId: string, order: object): Promise<{ status?: number; message?: string }> {
  const { orderId, answers } = await world.sandbox.order(companyId, order);
  const [answer] = answers;
  const message = messageIn(answer?.body) ?? '';
  const ours = await world.vendor.orderOf(companyId, orderId);
  expect(ours).toMatchObject({ status: 'rejected', reason: message, invitation: 'not-needed' });
  const { entries } = await world.vendor.timeline(ours.orderId);
  expect(entries.map(({ text }) => text)).toContain(message);
  return { message, ...(answer ? { status: answer.status } : {}) };
}

describe('refusals', () => {
  it.each([
    ['an unknown package', { packageId: 'nowhere' }, 404, 'There is no package nowhere for this company.'],
    ['an archived package', { packageId: 'old' }, 404, 'The package old is no longer offered.'],
  ])('of %s say why, to SmartRecruiters and on the timeline', async (_name, order, status, message) => {
    expect(await refused(parties.companyId, { candidate: someone(), ...order })).toEqual({ status, message });
    const ours = await lastOrder();
    expect(await world.sandbox.showOrder(ours.smartrecruitersOrderId)).toMatchObject({ history: [] });
    expect(await world.vendor.call('POST', `/v1/orders/${ours.orderId}/submission/replay`)).toMatchObject({
      status: 409,
      body: { code: 'order-refused' },
    });
  });

  it('of a candidate without a usable address say why', async () => {
    expect(await refused(parties.companyId, { candidate: candidateWith('ola.nowak') })).toEqual({
      status: 403,
      message: 'The candidate has no e-mail address that can be written to.',
    });
  });

  it('by the engine come after 202: the order is REJECTED with the engine’s words', async () => {
    await world.sandbox.faults({ where: 'webhook', kind: '409' });
    const { orderId } = await ordered(world, parties.companyId, { candidate: someone() });
    const order = await reaches(world, orderId, 'REJECTED');
    await world.sandbox.clearFaults();
    const ours = await world.vendor.orderOf(parties.companyId, orderId);
    expect(ours.reason).toBe('Refused by the sandbox on demand');
    expect(['sent', 'not-needed']).toContain(ours.invitation);
    expect(order.result.summary).toBe(ours.reason);
    const { entries } = await world.vendor.timeline(ours.orderId);
    expect(entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['order-placed', 'assignment-refused', 'order-rejected']),
    );
  });

  it('by the engine after the invitation left are read by whoever follows its link', async () => {
    await world.sandbox.faults({ where: 'webhook', kind: '500' });
    const candidate = someone();
    const { orderId } = await ordered(world, parties.companyId, { candidate });
    const { links } = await invitation(world, candidate.email);
    await world.sandbox.clearFaults();
    await world.sandbox.faults({ where: 'webhook', kind: '409' });
    await reaches(world, orderId, 'REJECTED');
    await world.sandbox.clearFaults();
    const page = await fetch(links.find((url) => url.includes('/c/')) ?? '');
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringContaining('This assessment cannot be taken any more.'),
    ]);
    const ours = await world.vendor.orderOf(parties.companyId, orderId);
    expect(ours).toMatchObject({ status: 'rejected', invitation: 'sent' });
    const { entries } = await world.vendor.timeline(ours.orderId);
    expect(entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['candidate-invited', 'assignment-refused', 'order-rejected']),
    );
  });

  it('UNK-26 after a 202 that was given while we could not decide are REJECTED with a summary', async () => {
    await world.kill('ordering');
    const { orderId } = await ordered(world, parties.companyId, { candidate: someone(), packageId: 'old' });
    await world.restart('ordering');
    const order = await reaches(world, orderId, 'REJECTED');
    expect(order.result.summary).toBe('The package old is no longer offered.');
  });

  it('of a connection that was ended say so', async () => {
    const both = await connected(world);
    const open = await ordered(world, both.companyId);
    const ended = await world.vendor.call('DELETE', `/v1/connections/${both.companyId}`);
    expect(ended.status).toBeLessThan(300);
    await refusesOrders(world, both.companyId);
    const { orderId, answers } = await world.sandbox.order(both.companyId, { candidate: someone() });
    expect(answers[0]?.status).toBe(403);
    expect(messageIn(answers[0]?.body)).toMatch(/has been ended, so no new orders can be placed/);
    expect((await world.sandbox.showOrder(orderId)).history).toEqual([]);
    expect((await world.vendor.orderOf(both.companyId, open.orderId)).status).toBe('pending');
  });
});

async function lastOrder() {
  const [order] = await world.vendor.orders(`companyId=${parties.companyId}&limit=1`);
  if (!order) throw new Error('nothing was ordered');
  return order;
}
