import type { OrderPage, OrderReply } from '@assay/contracts/ordering';
import type { OrderViewList } from '@assay/contracts/results';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected, invitation, ordered, reaches, start, unique } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let companyId: string;

beforeAll(async () => {
  world = await World.start();
  ({ companyId } = await connected(world));
});

afterAll(() => world.stop());

const found = async (text: string): Promise<OrderReply[]> =>
  (await world.vendor.call<OrderPage>('POST', '/v1/orders/search', { text })).body.items;
const counted = async (view: string): Promise<number | undefined> => {
  const { items } = (await world.vendor.call<OrderViewList>('GET', '/v1/orders/views')).body;
  return items.find((one) => one.view === view)?.count;
};

describe('support', () => {
  it('finds an order by whatever it is told: an address, a name, an id', async () => {
    const lastName = unique('Núñez');
    const candidate = { firstName: 'Inês', lastName, email: `${unique('ines')}@example.com` };
    const { orderId } = await ordered(world, companyId, { candidate });
    const [ours, ...more] = await eventually(async () => {
      const items = await found(candidate.email.toUpperCase());
      expect(items).toHaveLength(1);
      return items;
    });
    expect(more).toEqual([]);
    const told = [ours?.orderId ?? '', orderId, lastName.replace('Núñez', 'nunez'), `${lastName}, Inês`];
    for (const text of told) expect((await found(text)).map((one) => one.orderId)).toEqual([ours?.orderId]);
    const query = `email=${encodeURIComponent(candidate.email)}&statuses=pending&statuses=in-progress`;
    expect(await world.vendor.orders(query)).toHaveLength(1);
    expect(await world.vendor.orders(`${query}&changedSince=2999-01-01`)).toEqual([]);
  });

  it('sees what somebody has to look at, and how much of it there is', async () => {
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email: `${unique('nobody')}@bounce.example` };
    const lost = await ordered(world, companyId, { candidate });
    await reaches(world, lost.orderId, 'REJECTED');
    await eventually(async () => expect(await counted('mail-bounced')).toBe(1));
    const order = await ordered(world, companyId);
    await start(await invitation(world, order.email));
    await world.sandbox.faults({ where: 'results', kind: '422', companyId });
    await world.sandbox.take(order.orderId, { answers: 'good' });
    await eventually(async () => expect(await counted('dead-lettered')).toBe(1));
    const listed = await world.vendor.orders('view=dead-lettered');
    expect(listed.map(({ smartrecruitersOrderId }) => smartrecruitersOrderId)).toEqual([order.orderId]);
    await world.sandbox.clearFaults();
  });
});
