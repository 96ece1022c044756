import { orderPlaced, orderRejected, resultShared } from '@assay/contracts/ordering';
import { expect, it } from 'vitest';
import { deliver, orderSheet, resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

// The loop is not started: what is due stays due.
const world = resultsSpec();
const share = (orderId: string, firstOrderId: string, version = 1): Promise<void> =>
  deliver(world.spec.database, world.app.shareResult, resultShared, { orderId, firstOrderId, version });
const scores = async (orderId: string) =>
  world.spec.sql<{ version: number; score: number }>(
    `SELECT version, (result_document ->> 'score')::int AS score FROM result_versions WHERE order_id = '${orderId}'
     ORDER BY version`,
  );

it('an order gets the result of the order whose assessment it shares, and its own submission', async () => {
  const [first, second] = [await world.placed(), await world.placed()];
  await world.app.record.run(resultOf(first.orderId));
  await share(second.orderId, first.orderId);
  expect(await scores(second.orderId)).toEqual([{ version: 1, score: 74 }]);
  expect(await world.submission(second.orderId)).toMatchObject({ status: 'due', wanted_revision: 1 });
  expect(await world.events('result-recorded')).toHaveLength(2);
});

it('a repeated event shares nothing twice, and a correction is a next version', async () => {
  const [first, second] = [await world.placed(), await world.placed()];
  await world.app.record.run(resultOf(first.orderId));
  await share(second.orderId, first.orderId);
  await share(second.orderId, first.orderId);
  await world.app.record.run(resultOf(first.orderId, { score: 80 }));
  await share(second.orderId, first.orderId, 2);
  expect(await scores(second.orderId)).toEqual([
    { version: 1, score: 74 },
    { version: 2, score: 80 },
  ]);
});

it('a result that is shared before the order is heard of is due as soon as the order is', async () => {
  const first = await world.placed();
  const second = orderSheet({ resultCallbackUrl: world.server.callbackUrl('shared') });
  await world.app.record.run(resultOf(first.orderId));
  await share(second.orderId, first.orderId);
  expect(await world.submission(second.orderId)).toBeUndefined();
  await deliver(world.spec.database, world.app.keepSheet, orderPlaced, second);
  expect(await world.submission(second.orderId)).toMatchObject({ status: 'due' });
});

it('a rejected order stays rejected', async () => {
  const [first, second] = [await world.placed(), await world.placed()];
  const rejected = { ...second, revision: 2, status: 'rejected' as const };
  await deliver(world.spec.database, world.app.keepSheet, orderRejected, rejected);
  await world.app.record.run(resultOf(first.orderId));
  await share(second.orderId, first.orderId);
  expect(await scores(second.orderId)).toEqual([]);
});
