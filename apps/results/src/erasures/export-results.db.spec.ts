import { expect, it } from 'vitest';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();

it('what came out for an order is told, and nothing of another one', async () => {
  const [{ orderId }, other] = [await world.invited(), await world.invited({ resultCallbackUrl: '' })];
  await world.app.record.run(resultOf(orderId, { summary: 'Zoe did well' }));
  await world.app.record.run(resultOf(other.orderId, { summary: 'Grace did well' }));
  const traces = { orderIds: [orderId], candidates: [], addresses: [] };
  const { places } = await world.app.exportResults.run(traces);
  const versions = places.find(({ place }) => place === 'result_versions')?.rows ?? [];
  expect(versions.map((row) => JSON.parse(row) as object)).toMatchObject([{ order_id: orderId, version: 1 }]);
  expect(JSON.stringify(places)).not.toContain('Grace');
});
