import { expect, it } from 'vitest';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();

it('every link is listed, the one in SmartRecruiters as well', async () => {
  world.app.bus.policies.set('northwind', { reportAccess: 'page' });
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  await world.app.record.run(resultOf(orderId, { score: 75 }));
  const { linkId } = await world.app.createLink.run({ orderId });
  const { items } = await world.app.listLinks.run({ orderId });
  expect(items).toHaveLength(2);
  expect(items[1]?.linkId).toBe(linkId);
});
