import { expect, it } from 'vitest';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

// The loop is not started: what is due stays due.
const world = resultsSpec();

it('the newest result is shown whole, with its flags and how far it has come', async () => {
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  const evidence = { url: 'https://engine.example.com/video/1' };
  const reviewed = { by: 'R. Viewer', at: '2026-11-21T09:00:00.000Z', decision: 'confirmed' as const };
  const flags = [{ kind: 'webcam', severity: 'low' as const, text: 'Nobody in sight', evidence, reviewed }];
  await world.app.record.run({ ...resultOf(orderId, { score: 80, flags }), reason: 'Counted wrongly' });
  expect(await world.app.show.run({ orderId })).toMatchObject({
    orderId,
    version: 2,
    reason: 'Counted wrongly',
    retracted: false,
    submittedAt: '2026-11-20T16:02:10.000Z',
    score: 80,
    scoreLabel: 'Pass',
    flags: [{ flagId: expect.stringMatching(/^[0-9a-f]{16}$/), released: true, evidence, reviewed }],
    assessments: [{ id: 'a-python' }, { id: 'a-sql' }],
    submission: 'due',
  });
});

it('an order without a result has none to show', async () => {
  const { orderId } = await world.placed();
  await expect(world.app.show.run({ orderId })).rejects.toMatchObject({ code: 'result-not-found' });
});
