import { expect, it } from 'vitest';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

// The loop is not started: what is due stays due.
const world = resultsSpec();

it('every version says what it changed, why and when', async () => {
  const { orderId } = await world.placed();
  const { orderId: _id, ...first } = resultOf(orderId, { assessments: [] });
  await world.app.record.run({ ...first, orderId });
  await world.app.record.run({ ...first, orderId, score: 75, reason: 'Counted wrongly' });
  await world.app.retract.run({ orderId, reason: 'Somebody else' });
  const { items } = await world.app.listVersions.run({ orderId });
  expect(items).toMatchObject([
    { version: 1, retracted: false },
    { version: 2, reason: 'Counted wrongly', changes: [{ pointer: '/score', old: 74, new: 75 }] },
    { version: 3, reason: 'Somebody else', retracted: true },
  ]);
  expect(items[0]).not.toHaveProperty('reason');
  expect(items[0]?.changes).toContainEqual({ pointer: '/score', new: 74 });
  expect(items[2]?.changes).toContainEqual({ pointer: '/scoreLabel', old: 'Pass' });
});

it('a reason alone is no new version', async () => {
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  await world.app.record.run({ ...resultOf(orderId), reason: 'No reason' });
  expect((await world.app.listVersions.run({ orderId })).items).toHaveLength(1);
});

it('parts are compared by their ids', async () => {
  const { orderId } = await world.placed();
  const [python, sql] = resultOf(orderId).assessments;
  if (!python || !sql) throw new Error('the fixture has two parts');
  await world.app.record.run(resultOf(orderId));
  await world.app.record.run(resultOf(orderId, { assessments: [{ ...sql, score: 1 }, python] }));
  expect((await world.app.listVersions.run({ orderId })).items[1]?.changes).toEqual([
    { pointer: '/assessments/a-sql/score', old: 68, new: 1 },
  ]);
});

it('an order without a result has no versions', async () => {
  const { orderId } = await world.placed();
  await expect(world.app.listVersions.run({ orderId })).rejects.toMatchObject({ code: 'result-not-found' });
});
