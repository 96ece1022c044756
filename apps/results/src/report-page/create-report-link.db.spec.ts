import { expect, it } from 'vitest';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const days = (iso: string) => Math.round((Date.parse(iso) - Date.now()) / 86_400_000);

it('a link works for thirty days, as long as the account says, or as long as asked', async () => {
  const { orderId } = await world.placed();
  const first = await world.app.createLink.run({ orderId });
  expect(first.url).toMatch(/^https:\/\/assay\.example\.com\/r\/[\w-]{22}\.[\w-]{43}$/);
  expect(days(first.expiresAt)).toBe(30);
  world.app.bus.policies.set('northwind', { reportLinkDays: 7 });
  expect(days((await world.app.createLink.run({ orderId })).expiresAt)).toBe(7);
  expect(days((await world.app.createLink.run({ orderId, expiresInDays: 2 })).expiresAt)).toBe(2);
});

it('a link whose id is said is the same again', async () => {
  const { orderId } = await world.placed();
  const linkId = '0190b1a0-0000-7000-8000-000000000002';
  const first = await world.app.createLink.run({ orderId, linkId });
  expect(await world.app.createLink.run({ orderId, linkId })).toEqual(first);
});

it('an order that nobody knows gets no link', async () => {
  const orderId = '0190b1a0-0000-7000-8000-000000000001';
  await expect(world.app.createLink.run({ orderId })).rejects.toMatchObject({ code: 'order-not-found' });
});
