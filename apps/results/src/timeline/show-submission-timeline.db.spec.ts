import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();

it('tells every result and every attempt with its evidence, oldest first', async () => {
  world.app.loop.start();
  const { orderId } = await world.invited();
  await eventually(async () => expect(await world.outcomes(orderId)).toEqual(['accepted']));
  world.server.next({ status: 401 }, { status: 400 });
  await world.app.record.run(resultOf(orderId));
  await eventually(async () => expect((await world.submission(orderId))?.status).toBe('dead-lettered'));
  await world.app.record.run(resultOf(orderId, { score: 1 }));
  await eventually(async () => expect((await world.submission(orderId))?.status).toBe('delivered'));
  await world.app.replay.run({ orderId });
  await eventually(async () => expect(await world.outcomes(orderId)).toHaveLength(6));
  const { entries } = await world.app.timeline.run({ orderId });
  expect(entries.map(({ kind }) => kind)).toEqual([
    'submission-accepted',
    'result-recorded',
    'submission-unauthorized',
    'submission-rejected',
    'result-recorded',
    'submission-accepted',
    'submission-replayed',
    'submission-accepted',
  ]);
  expect(entries[3]).toMatchObject({
    source: 'results',
    text: 'SmartRecruiters rejected COMPLETED for good.',
    evidence: {
      httpStatus: 400,
      documentStatus: 'COMPLETED',
      resultVersion: 1,
      excerpt: 'REFUSED REFUSED for (address)',
    },
  });
  expect(entries[4]).toMatchObject({ evidence: { version: 2, score: 1 } });
  expect(JSON.stringify(entries)).not.toMatch(/Bearer|token-|example\.org/);
});

it('tells why a submission does not get any further', async () => {
  world.app.loop.start();
  world.server.next({ status: 403 });
  const { orderId } = await world.invited();
  await eventually(async () => expect((await world.submission(orderId))?.status).toBe('parked'));
  const { entries } = await world.app.timeline.run({ orderId });
  expect(entries.at(-1)).toMatchObject({ kind: 'submission-parked', evidence: { reason: 'forbidden' } });
});

it('has nothing to tell of an order that nothing is known of', async () => {
  const orderId = '0c9f0a52-6a0e-4c5b-9f0e-2b6a9e1f4c10';
  expect(await world.app.timeline.run({ orderId })).toEqual({ entries: [] });
});
