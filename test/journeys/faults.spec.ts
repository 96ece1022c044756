import { eventually } from '@assay/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  aLaterOrder,
  connected,
  consent,
  invitation,
  ordered,
  reaches,
  start,
  taken,
} from './stories.fixture.js';
import { World, type ProductApp } from './world.fixture.js';

let world: World;
let companyId: string;

beforeAll(async () => {
  world = await World.start();
  ({ companyId } = await connected(world));
  // SmartRecruiters holds a token from now on, and the gateway its copy; a new one needs consent, and so NATS.
  await ordered(world, companyId);
});

afterEach(() => world.sandbox.clearFaults());

afterAll(() => world.stop());

const several = (count: number, more: object = {}) =>
  Promise.all(Array.from({ length: count }, () => ordered(world, companyId, more)));

interface Ordered {
  readonly orderId: string;
  readonly email: string;
}

/** Attempts of which nobody knows whether the mail server took them: their process was killed in that moment. */
async function uncertain({ orderId }: Ordered): Promise<number> {
  const ours = await world.vendor.orderOf(companyId, orderId);
  const { entries } = await world.vendor.timeline(ours.orderId);
  return entries.filter(({ kind }) => kind === 'invitation-uncertain').length;
}

/** The mail server was asked at least once, in vain. */
async function triedToInvite({ orderId }: Ordered): Promise<void> {
  const ours = await world.vendor.orderOf(companyId, orderId);
  await eventually(async () => {
    const { entries } = await world.vendor.timeline(ours.orderId);
    const tries = entries.filter(({ kind }) => kind.startsWith('invitation-') && kind !== 'invitation-due');
    expect(tries.length).toBeGreaterThan(0);
  });
}

/**
 * Every candidate has exactly one invitation, and none comes late. SMTP cannot tell of a message whose sender was killed
 * before the answer: such an attempt is on the timeline, and the one copy it may cost has the same Message-ID.
 */
async function invitedOnce(orders: readonly Ordered[]): Promise<void> {
  for (const { email } of orders) await invitation(world, email);
  await aLaterOrder(world, companyId);
  for (const order of orders) {
    const mails = await world.sandbox.mails(order.email);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    if (mails.length > 1) expect(mails.length).toBeLessThanOrEqual(1 + (await uncertain(order)));
  }
}

describe('NATS', () => {
  it('may be away while orders arrive: all are accepted, and all invited when it is back', async () => {
    await world.stopNats();
    const orders = await several(8);
    expect(await world.sandbox.mails(orders[0]?.email ?? '')).toEqual([]);
    await world.startNats();
    await invitedOnce(orders);
    for (const { orderId } of orders) await reaches(world, orderId, 'PENDING');
  });

  it('may be away while SmartRecruiters asks for a token before each order: it gets the last one, and all are accepted', async () => {
    const before = await world.sandbox.answersTo('getToken', companyId);
    await world.stopNats();
    const orders = await several(5, { freshToken: true });
    await world.startNats();
    await invitedOnce(orders);
    const after = await world.sandbox.answersTo('getToken', companyId);
    expect(after).toEqual({ 200: (before[200] ?? 0) + 5 });
  });

  it('may be away while the gateway starts anew: orders are accepted all the same', async () => {
    await world.stopNats();
    await world.kill('gateway');
    await world.restart('gateway');
    const order = await ordered(world, companyId);
    await world.startNats();
    await invitedOnce([order]);
  });

  it('may lose its whole JetStream store in the middle of stories', async () => {
    const early = await several(3);
    await world.stopNats();
    const late = await several(3);
    await world.startNats({ wiped: true });
    const orders = [...early, ...late];
    await invitedOnce(orders);
    for (const order of orders) await taken(world, order);
  });
});

describe('a killed app', () => {
  it.each<ProductApp>(['gateway', 'consent', 'ordering', 'notification', 'results'])(
    '%s comes back and the stories under way end well, once each',
    async (app) => {
      const [waiting, moving] = await Promise.all([ordered(world, companyId), ordered(world, companyId)]);
      await start(await invitation(world, moving.email));
      const racing = app === 'gateway' ? [] : [ordered(world, companyId)];
      await world.kill(app);
      await world.sandbox.take(moving.orderId, { answers: 'good' });
      await world.restart(app);
      await reaches(world, moving.orderId, 'COMPLETED');
      const raced = await Promise.all(racing);
      await invitedOnce([waiting, moving, ...raced]);
      await taken(world, waiting);
    },
  );
});

describe('the mail server', () => {
  it('may be down for a while', async () => {
    await world.sandbox.faults({ where: 'smtp', kind: 'down' });
    const orders = await several(3);
    for (const order of orders) await triedToInvite(order);
    await world.sandbox.clearFaults();
    await invitedOnce(orders);
  });

  it('may refuse an address for good: the order is rejected with a reason', async () => {
    const email = `nobody-${process.pid}@bounce.example`;
    const candidate = { firstName: 'No', lastName: 'Body', email };
    const { orderId } = await world.sandbox.order(companyId, { candidate });
    const order = await reaches(world, orderId, 'REJECTED');
    expect(order.result.summary).toMatch(/refused the invitation/);
    expect(order.result.summary).not.toContain(email);
    const ours = await eventually(async () => world.vendor.orderOf(companyId, orderId));
    expect(ours).toMatchObject({ status: 'rejected', invitation: 'failed' });
  });
});

describe('SmartRecruiters', () => {
  it.each([
    ['401', 1],
    ['429', 2],
    ['500', 2],
    ['html', 2],
    ['drop-answer', 2],
  ])('may answer %s for a while', async (kind, times) => {
    const order = await ordered(world, companyId);
    const link = await invitation(world, order.email);
    await reaches(world, order.orderId, 'PENDING');
    await world.sandbox.faults({ where: 'results', kind, times });
    await start(link);
    await world.sandbox.take(order.orderId, { answers: 'good' });
    const done = await reaches(world, order.orderId, 'COMPLETED');
    expect(done.result.score).toEqual({ raw: 100, min: 0, max: 100 });
  });

  it('may no longer accept the credential: the result waits, and is delivered after connecting again', async () => {
    const both = await connected(world);
    const order = await ordered(world, both.companyId);
    const link = await invitation(world, order.email);
    await reaches(world, order.orderId, 'PENDING');
    await world.sandbox.faults({ where: 'results', kind: '401', companyId: both.companyId });
    await start(link);
    await world.sandbox.take(order.orderId, { answers: 'good' });
    const { orderId } = await world.vendor.orderOf(both.companyId, order.orderId);
    await eventually(async () => {
      const { entries } = await world.vendor.timeline(orderId);
      expect(entries.map(({ kind }) => kind)).toContain('submission-parked');
    });
    await world.sandbox.clearFaults();
    await world.sandbox.disconnect(both.companyId);
    expect((await consent(world, both)).status).toBe(200);
    await reaches(world, order.orderId, 'COMPLETED');
  });
});
