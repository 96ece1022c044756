import { showOrder } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec({ SUBMISSION_RETRY_BASE_SECONDS: 5000, SUBMISSION_RETRY_CAP_SECONDS: 5000 });
const ours = {
  status: 'COMPLETED',
  score: '74',
  scoreLabel: 'Pass',
  summary: 'Two tests taken',
  attachments: [{ type: 'OTHER_URL', url: 'https://app.partner.example/r/7d0c1f52' }],
  assessments: [
    { assessmentId: 'a-python', status: 'COMPLETED', score: '80' },
    { assessmentId: 'a-sql', status: 'COMPLETED', score: '68' },
  ],
};

/** An order whose result is answered with 409, while SmartRecruiters shows this of it. */
async function refused(shown: object, candidate: object = { id: 'c/1' }, status = 200): Promise<string> {
  const { orderId } = await world.placed();
  const order = { orderId, jobId: 'j-1', candidate, smartrecruitersOrderId: 'sr-1' };
  world.app.bus.replies.set(showOrder.name, () => order);
  const orders = [
    { orderId: 'another', ...ours },
    { orderId: 'sr-1', ...shown },
  ];
  world.server.onRead = (path) => ({
    status,
    body: path.startsWith('/candidates/') ? { applicationId: 'app-1' } : orders,
  });
  world.server.next({ status: 409 });
  await world.app.record.run(resultOf(orderId));
  world.app.loop.start();
  return orderId;
}
const ends = (orderId: string, status: string) =>
  eventually(async () =>
    expect(await world.submission(orderId)).toMatchObject({ status, leased_until: null }),
  );

it('what SmartRecruiters shows already is delivered although it answers that the order has moved on', async () => {
  const orderId = await refused(ours);
  await ends(orderId, 'delivered');
  expect(await world.outcomes(orderId)).toEqual(['conflict', 'accepted']);
  expect(world.server.reads).toEqual([
    '/candidates/c%2F1/jobs/j-1',
    '/assessment-api/v202107/assessment-orders?applicationId=app-1',
  ]);
  expect(await world.events('submission-settled')).toMatchObject([{ orderId, outcome: 'delivered' }]);
  expect(await world.spec.sql('SELECT 1 FROM send_permits WHERE ended_at IS NULL')).toEqual([]);
});

it.each([
  ['another score', { ...ours, score: '60' }],
  ['another summary', { ...ours, summary: 'Nothing' }],
  ['another state', { ...ours, status: 'IN_PROGRESS' }],
  ['another link', { ...ours, attachments: [] }],
  ['another part', { ...ours, assessments: ours.assessments.slice(1) }],
])('an order that shows %s is parked for a person', async (_title, shown) => {
  const orderId = await refused(shown);
  await ends(orderId, 'parked');
  expect(await world.outcomes(orderId)).toEqual(['conflict']);
  expect(await world.events('submission-failed')).toMatchObject([{ orderId, reason: 'conflict' }]);
  expect(await world.spec.sql('SELECT 1 FROM send_permits WHERE ended_at IS NULL')).toEqual([]);
});

it('an order of somebody without an id is parked, and nothing is read', async () => {
  const orderId = await refused(ours, {});
  await ends(orderId, 'parked');
  expect(world.server.reads).toEqual([]);
});

it('an order that may not be read is parked', async () => {
  const orderId = await refused(ours, { id: 'c-1' }, 403);
  await ends(orderId, 'parked');
});

it('an order that ordering cannot name now is handed over again later, and not parked', async () => {
  const { orderId } = await world.placed();
  world.server.next({ status: 409 });
  await world.app.record.run(resultOf(orderId));
  world.app.loop.start();
  await eventually(async () => expect(await world.outcomes(orderId)).toEqual(['conflict', 'unavailable']));
  expect(await world.submission(orderId)).toMatchObject({ status: 'due', failures: 1 });
});

it('an order that cannot be read now is handed over again later', async () => {
  const orderId = await refused(ours, { id: 'c-1' }, 503);
  await eventually(async () => expect(await world.outcomes(orderId)).toEqual(['conflict', 'unavailable']));
  expect(await world.submission(orderId)).toMatchObject({ status: 'due', failures: 1 });
});
