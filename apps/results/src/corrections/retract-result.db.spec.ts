import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const retract = (orderId: string, reason = 'Another person took the test') =>
  world.app.retract.run({ orderId, reason });

it('a result that is taken back leaves no score at SmartRecruiters, and says that it was withdrawn', async () => {
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  expect(await retract(orderId)).toEqual({ orderId, version: 2, submission: 'due' });
  world.app.loop.start();
  await eventually(() =>
    expect(world.server.shown.get(orderId)).toMatchObject({
      status: 'COMPLETED',
      score: null,
      scoreLabel: null,
      summary: 'This result was withdrawn.',
      attachments: [],
    }),
  );
  expect(JSON.stringify(world.server.shown.get(orderId)?.assessmentResults)).not.toContain('score');
});

it('the reason is kept, and stays here', async () => {
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  await retract(orderId);
  expect(await world.app.show.run({ orderId })).toMatchObject({
    version: 2,
    retracted: true,
    reason: 'Another person took the test',
    assessments: [],
    flags: [],
  });
  const { entries } = await world.app.timeline.run({ orderId });
  expect(entries.map(({ kind }) => kind)).toContain('result-retracted');
  expect(JSON.stringify(entries)).not.toContain('Another person');
});

it('taking it back twice is one version', async () => {
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  await retract(orderId);
  expect(await retract(orderId, 'Once more')).toMatchObject({ version: 2 });
});

it('the same result sent again afterwards counts again', async () => {
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  await retract(orderId);
  expect(await world.app.record.run(resultOf(orderId))).toMatchObject({ version: 3 });
  expect(await world.app.show.run({ orderId })).toMatchObject({ retracted: false, score: 74 });
});

it('what is not there cannot be taken back', async () => {
  const { orderId } = await world.placed();
  await expect(retract(orderId)).rejects.toMatchObject({ code: 'result-not-found' });
});
