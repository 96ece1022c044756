import type { OrderReply } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindsOf } from './rules.fixture.js';
import { connected, invitation, ordered, reaches, taken, unique } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let companyId: string;

beforeAll(async () => {
  world = await World.start();
  ({ companyId } = await connected(world));
});

afterAll(() => world.stop());

const correct = (orderId: string, email: string) =>
  world.vendor.call<OrderReply>('PUT', `/v1/orders/${orderId}/candidate-email`, { email });

describe('a corrected address', () => {
  it('opens an order again whose invitation was refused, and the story goes on as ever', async () => {
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email: `${unique('nobody')}@bounce.example` };
    const { orderId } = await ordered(world, companyId, { candidate });
    await reaches(world, orderId, 'REJECTED');
    const ours = await eventually(async () => world.vendor.orderOf(companyId, orderId));
    expect(ours).toMatchObject({ status: 'rejected', invitation: 'failed' });

    const email = `${unique('ola')}@example.org`;
    const corrected = await correct(ours.orderId, email);
    expect(corrected).toMatchObject({ status: 200, body: { status: 'pending', candidate: { email } } });
    await invitation(world, email);
    const pending = await reaches(world, orderId, 'PENDING');
    expect(pending.result.assessmentResults?.every(({ status }) => status === 'PENDING')).toBe(true);
    expect(pending.result.summary ?? '').toBe('');
    const done = await taken(world, { orderId, email });
    const statuses = done.history.map(({ body }) => body.status);
    // How often it is told while it goes on depends on how quickly the parts follow each other.
    expect(statuses.filter((status, index) => status !== statuses[index - 1])).toEqual([
      'REJECTED',
      'PENDING',
      'IN_PROGRESS',
      'COMPLETED',
    ]);
    expect(await kindsOf(world, ours.orderId)).toContain('address-corrected');
    expect(await world.sandbox.mails(email)).toHaveLength(1);
  });

  it('is refused while nothing is wrong with the one of the order', async () => {
    const { orderId } = await ordered(world, companyId);
    await reaches(world, orderId, 'PENDING');
    const ours = await world.vendor.orderOf(companyId, orderId);
    const refused = await correct(ours.orderId, 'someone@example.org');
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'address-not-refused' }]);
  });

  it('has to be one that mail can be sent to', async () => {
    const { orderId } = await ordered(world, companyId);
    const ours = await world.vendor.orderOf(companyId, orderId);
    const refused = await correct(ours.orderId, 'nowhere');
    expect(refused.status).toBe(400);
  });
});
