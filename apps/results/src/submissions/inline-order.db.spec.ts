import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const start = () => world.app.loop.start();
const unknown = Array.from({ length: 40 }, () => ({ status: 404 }));

it('PENDING is due when an order is placed that is taken while applying: there is no invitation to wait for', async () => {
  const { orderId, placedAt } = await world.placed({ kind: 'inline' });
  expect(await world.submission(orderId)).toMatchObject({ status: 'due', wanted_revision: 1 });
  start();
  await eventually(() => expect(world.server.calls).toHaveLength(1));
  expect(world.server.calls[0]).toMatchObject({
    document: { status: 'PENDING', assessmentPackageDate: new Date(placedAt).toISOString() },
  });
});

it('UNK-18 a result that comes before the application does is handed over once SmartRecruiters has made the order', async () => {
  await world.restart({ SUBMISSION_NOT_FOUND_CONFIRM_SECONDS: 0 });
  world.server.next(...unknown.slice(0, 3));
  const { orderId } = await world.placed({ kind: 'inline' });
  start();
  await eventually(async () => expect(await world.outcomes(orderId)).toEqual(['not-found']));
  await world.app.record.run(resultOf(orderId));
  const soon = async () => {
    await world.spec.sql('UPDATE submissions SET due_at = now() WHERE due_at IS NOT NULL');
    world.app.loop.wake();
  };
  await eventually(async () => {
    await soon();
    expect(await world.submission(orderId)).toMatchObject({ status: 'delivered' });
  });
  expect(new Set(await world.outcomes(orderId))).toEqual(new Set(['not-found', 'accepted']));
  expect(await world.events('submission-settled')).toEqual([
    { orderId, resultVersion: 1, outcome: 'delivered' },
  ]);
});

it('an order whose candidate never finished the application is gone after 72 hours', async () => {
  world.server.next(...unknown);
  const { orderId } = await world.placed({ kind: 'inline' });
  start();
  await eventually(async () => expect(await world.outcomes(orderId)).toEqual(['not-found']));
  expect(await world.submission(orderId)).toMatchObject({ status: 'due' });
  await world.spec.sql(`UPDATE submissions SET not_found_at = now() - interval '72 hours', due_at = now()`);
  world.app.loop.wake();
  await eventually(async () => expect(await world.submission(orderId)).toMatchObject({ status: 'gone' }));
});
