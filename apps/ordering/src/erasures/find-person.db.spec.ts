import { expect, it } from 'vitest';
import { ada, byCandidate, erasureBench } from './erasure-bench.fixture.js';

const world = erasureBench();

it('a person is known by orders that are open or over, as whose candidate, and at which addresses', async () => {
  const orders = [
    await world.over(),
    await world.ordered({ candidate: { ...ada, email: 'old@example.com' } }),
  ];
  await world.ordered({ candidate: { ...ada, id: 'another', email: 'grace@example.com' } });
  const found = await world.find(byCandidate);
  expect([...found.orderIds].sort()).toEqual(orders.sort());
  expect(found.candidates).toEqual([byCandidate]);
  expect(found.addresses).toEqual(
    expect.arrayContaining(
      ['ada@example.com', 'old@example.com'].map((email) => ({ email, companyId: 'acme' })),
    ),
  );
});

it('whoever never had an order is known by how they were named, and nobody by nothing', async () => {
  const email = 'zoe@example.org';
  expect(await world.find({ email })).toEqual({ orderIds: [], candidates: [], addresses: [{ email }] });
  await expect(world.find({})).rejects.toMatchObject({ code: 'invalid-input' });
});
