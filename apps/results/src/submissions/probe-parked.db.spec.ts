import { connectionActivated } from '@assay/contracts/consent';
import { showOrder } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import { deliver } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const status = async (orderId: string) => (await world.submission(orderId))?.status;
const settled = (orderId: string, wanted: string) =>
  eventually(async () => expect(await status(orderId)).toBe(wanted));
const refuse = (code: number) => {
  // Of somebody without an id, so that after a 409 nothing can be read back.
  world.app.bus.replies.set(showOrder.name, () => ({ candidate: {} }));
  world.server.script = () => ({ status: code });
};
/** So much time passes for what is parked. */
const later = (minutes: number) =>
  world.spec.sql(
    `UPDATE submissions SET due_at = due_at - make_interval(mins => $1), parked_at = parked_at - make_interval(mins => $1)
      WHERE status = 'parked'`,
    [minutes],
  );
const dueOf = async (...orderIds: string[]) =>
  Promise.all(orderIds.map(async (orderId) => (await world.submission(orderId))?.due_in ?? null));
const planned = async (orderIds: readonly string[]) =>
  (await dueOf(...orderIds)).filter((seconds) => seconds !== null);

it.each([401, 403, 409])('a storm of %i heals by itself within minutes, and nobody asked', async (code) => {
  refuse(code);
  world.app.loop.start();
  // At once, so that several are refused at the same moment.
  const orders = await Promise.all(Array.from({ length: 6 }, () => world.invited()));
  const ids = orders.map(({ orderId }) => orderId);
  for (const orderId of ids) await settled(orderId, 'parked');
  const due = await planned(ids);
  expect(due).toHaveLength(1);
  expect(due[0]).toBeLessThanOrEqual(60);
  world.server.script = () => undefined;
  await later(1);
  for (const orderId of ids) await settled(orderId, 'delivered');
});

it('a submission that stays refused is tried ever more seldom, at last once an hour, and complained of once', async () => {
  refuse(403);
  world.app.loop.start();
  const { orderId } = await world.invited();
  await settled(orderId, 'parked');
  let pause = 1;
  for (const [tries, next] of [2, 4, 8, 16, 32, 60].entries()) {
    await later(pause);
    await eventually(async () => expect(await world.outcomes(orderId)).toHaveLength(tries + 2));
    await eventually(async () => {
      const [seconds = null] = await dueOf(orderId);
      expect(Math.round((seconds ?? 0) / 60)).toBeGreaterThanOrEqual(next / 2);
      expect(seconds).toBeLessThanOrEqual(next * 60);
    });
    pause = next;
  }
  expect(await world.events('submission-failed')).toHaveLength(1);
});

it('what was refused a moment ago is not kept waiting by what has been refused for days', async () => {
  refuse(403);
  world.app.loop.start();
  const old = await world.invited();
  await settled(old.orderId, 'parked');
  await world.spec.sql(
    `UPDATE submissions SET parked_at = now() - interval '3 days', due_at = now() + interval '1 hour'`,
  );
  const fresh = await world.invited();
  await settled(fresh.orderId, 'parked');
  expect((await dueOf(fresh.orderId))[0]).toBeLessThanOrEqual(60);
});

it('one that ends for good when it is tried leaves the others their next try', async () => {
  refuse(403);
  world.app.loop.start();
  const [first, second] = [await world.invited(), await world.invited()];
  for (const { orderId } of [first, second]) await settled(orderId, 'parked');
  refuse(400);
  await later(1);
  const ids = [first.orderId, second.orderId];
  await eventually(async () => {
    const states = await Promise.all(ids.map(status));
    expect(new Set(states)).toEqual(new Set(['dead-lettered', 'parked']));
    expect(await planned(ids)).toHaveLength(1);
  });
});

describe('what is parked is due at once', () => {
  it.each([403, 409])('after %i, when the company connects', async (code) => {
    refuse(code);
    world.app.loop.start();
    const { orderId, companyId } = await world.invited();
    await settled(orderId, 'parked');
    world.server.script = () => undefined;
    const change = { connectionId: orderId, accountId: 'northwind', revision: 7 };
    await deliver(world.spec.database, world.app.resume, connectionActivated, change, companyId);
    await settled(orderId, 'delivered');
  });
});
