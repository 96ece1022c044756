import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const status = async (orderId: string) => (await world.submission(orderId))?.status;
const settled = (orderId: string, wanted: string) =>
  eventually(async () => expect(await status(orderId)).toBe(wanted));
const refuse = (code: number) => (world.server.script = () => ({ status: code }));
const hourLater = () =>
  world.spec.sql(`UPDATE submissions SET due_at = due_at - interval '1 hour' WHERE status = 'parked'`);
const dueOf = async (...orderIds: string[]) =>
  Promise.all(orderIds.map(async (orderId) => (await world.submission(orderId))?.due_in ?? null));

it.each([401, 403])('a storm of %i heals by itself within an hour, and nobody asked', async (code) => {
  refuse(code);
  world.app.loop.onApplicationBootstrap();
  // At once, so that several are refused at the same moment.
  const orders = await Promise.all(Array.from({ length: 6 }, () => world.invited()));
  for (const { orderId } of orders) await settled(orderId, 'parked');
  const due = (await dueOf(...orders.map(({ orderId }) => orderId))).filter((seconds) => seconds !== null);
  expect(due).toHaveLength(1);
  expect(due[0]).toBeGreaterThan(3500);
  world.server.script = () => undefined;
  await hourLater();
  for (const { orderId } of orders) await settled(orderId, 'delivered');
});

it('a submission that stays refused is tried once an hour, and complained of once', async () => {
  refuse(403);
  world.app.loop.onApplicationBootstrap();
  const { orderId } = await world.invited();
  await settled(orderId, 'parked');
  await hourLater();
  await eventually(async () => expect(await world.outcomes(orderId)).toEqual(['forbidden', 'forbidden']));
  await eventually(async () => expect((await dueOf(orderId))[0]).toBeGreaterThan(3500));
  expect(await world.events('submission-failed')).toHaveLength(1);
});
