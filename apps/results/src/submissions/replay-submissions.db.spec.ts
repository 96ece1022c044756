import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { orderSheet } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const start = () => world.app.loop.start();
const status = async (orderId: string) => (await world.submission(orderId))?.status;
const settledAs = (orderId: string, expected: string) =>
  eventually(async () => expect(await status(orderId)).toBe(expected));
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

it('one order is sent again, whatever became of it, and the replay is on record', async () => {
  start();
  const { orderId } = await world.invited();
  await settledAs(orderId, 'delivered');
  expect(await world.app.replay.run({ orderId })).toEqual({ replayed: 1 });
  await eventually(() => expect(world.server.statuses(orderId)).toEqual(['PENDING', 'PENDING']));
  await settledAs(orderId, 'delivered');
  expect(await world.outcomes(orderId)).toEqual(['accepted', 'replayed', 'accepted']);
});

it('all that failed since a moment are sent again, of this company only', async () => {
  world.server.script = () => ({ status: 400 });
  start();
  const [old, recent, other] = [
    await world.invited(),
    await world.invited(),
    await world.invited({ companyId: 'acme' }),
  ];
  for (const { orderId } of [old, recent, other]) await settledAs(orderId, 'dead-lettered');
  await world.spec.sql(`UPDATE submissions SET decided_at = now() - interval '2 hours' WHERE id = $1`, [
    old.orderId,
  ]);
  world.server.script = () => undefined;
  const request = { companyId: 'NorthwindRobotics', failedSince: minutesAgo(60) };
  expect(await world.app.replay.run(request)).toEqual({ replayed: 1 });
  await settledAs(recent.orderId, 'delivered');
  expect([await status(old.orderId), await status(other.orderId)]).toEqual([
    'dead-lettered',
    'dead-lettered',
  ]);
  expect(await world.app.replay.run({ ...request, failedSince: minutesAgo(180) })).toEqual({ replayed: 1 });
  await settledAs(old.orderId, 'delivered');
  expect(await world.app.replay.run(request)).toEqual({ replayed: 0 });
});

it('an order that nothing is known of cannot be replayed', async () => {
  const orderId = '0c9f0a52-6a0e-4c5b-9f0e-2b6a9e1f4c10';
  await expect(world.app.replay.run({ orderId })).rejects.toMatchObject({ code: 'order-not-found' });
});

it.each([
  ['refused as it came in', 'order-refused', { status: 'rejected', refused: true }],
  ['that nothing has happened to', 'submission-not-found', {}],
] as const)('an order %s cannot be replayed, and that is what is said', async (_title, code, more) => {
  const sheet = orderSheet({ resultCallbackUrl: world.server.callbackUrl('refused'), ...more });
  world.app.bus.sheets.set(sheet.orderId, sheet);
  await expect(world.app.replay.run({ orderId: sheet.orderId })).rejects.toMatchObject({
    code,
    params: { orderId: sheet.orderId },
  });
});

it.each([
  ['nothing', {}],
  ['a company without a moment', { companyId: 'acme' }],
  [
    'both an order and a company',
    { orderId: '0c9f0a52-6a0e-4c5b-9f0e-2b6a9e1f4c10', companyId: 'acme', failedSince: minutesAgo(1) },
  ],
])('%s is no question', async (_title, request) => {
  await expect(world.app.replay.run(request)).rejects.toMatchObject({ code: 'invalid-input' });
});
