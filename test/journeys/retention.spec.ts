import type { Retention } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Canaries, noted, somebody } from './canaries.fixture.js';
import { leasesAreOver } from './stories.fixture.js';
import { type ProductApp, World } from './world.fixture.js';

let world: World;
let canaries: Canaries;

beforeAll(async () => {
  world = await World.start({
    LOG_LEVEL: 'debug',
    ...noted,
    CANDIDATE_RETENTION_DAYS: '180',
    SWEEP_INTERVAL_MS: '500',
  });
  canaries = await Canaries.connected(world);
});

afterAll(() => world.stop());

/** So many days pass for an order, and for whom the vendor registered. */
async function pass(orderId: string, days: number): Promise<void> {
  await world.sql(`UPDATE ordering.orders SET placed_at = placed_at - interval '${days} days',
    settled_at = settled_at - interval '${days} days' WHERE id = '${orderId}'`);
  await untouched(days);
}

/** So many days pass in which nobody touches whom the vendor registered. */
async function untouched(days: number): Promise<void> {
  await world.sql(`UPDATE results.people SET updated_at = updated_at - interval '${days} days'`);
  await world.sql(`UPDATE results.ratings SET first_due_at = first_due_at - interval '${days} days'`);
}

const forecast = async (days: number): Promise<Retention> =>
  (await world.vendor.call<Retention>('GET', `/v1/retention?days=${days}`)).body;

describe('a candidate whose order ended long ago', () => {
  it('can be counted before they go, is kept for the days that are set, and is then found nowhere', async () => {
    const person = somebody();
    const orderId = await canaries.assessed(person);
    await canaries.registered(person);
    await canaries.askedFor(orderId, person);
    await pass(orderId, 100);
    expect(await forecast(90)).toEqual({ setDays: 180, days: 90, orders: 1, people: 1, registered: 1 });
    expect(await forecast(180)).toMatchObject({ orders: 0, people: 0 });
    expect((await canaries.traces({ ...person })).length).toBeGreaterThan(10);
    await pass(orderId, 100);
    await eventually(async () => expect(await canaries.traces({ ...person })).toEqual([]), 30_000);
    expect(await forecast(90)).toMatchObject({ orders: 0, people: 0 });
  });

  it('goes as well who was only registered, and rated, when nobody touched them for those days', async () => {
    const person = somebody();
    await canaries.registered(person);
    await untouched(100);
    expect(await forecast(90)).toMatchObject({ orders: 0, registered: 1 });
    expect((await canaries.traces({ ...person })).length).toBeGreaterThan(3);
    await untouched(100);
    await eventually(async () => expect(await canaries.traces({ ...person })).toEqual([]), 30_000);
  });

  // At the other points power goes in erasure.spec.ts: from its row on, such an erasure is like any other.
  it.each<[ProductApp, string]>([
    ['ordering', 'complete-erasure.notification'],
    ['ordering', 'complete-erasure.done'],
  ])('is gone entirely when power goes in %s at %s', async (app, failpoint) => {
    const person = somebody();
    const orderId = await canaries.assessed(person);
    const [begun] = await world.sql<{ at: string }>('SELECT now()::text AS at');
    await world.kill(app);
    await world.restart(app, { FAILPOINT: `${failpoint}:crash` });
    await canaries.serves(app);
    await pass(orderId, 181);
    await world.ended(app);
    await leasesAreOver(world, app);
    await leasesAreOver(world, 'ordering');
    await world.restart(app);
    await canaries.serves(app);
    await eventually(async () => {
      expect(await world.sql('SELECT 1 FROM ordering.erasures WHERE due_at IS NOT NULL')).toEqual([]);
      expect(await canaries.traces({ ...person })).toEqual([]);
    }, 60_000);
    const counts = await world.sql<{ places: { place: string; count: number }[] }>(
      `SELECT certificate_document -> 'facts' -> 'places' AS places FROM ordering.erasures
        WHERE requested_at > '${begun?.at}'`,
    );
    // Who else was due meanwhile has a certificate, too.
    const places = counts.flatMap((one) => one.places);
    expect(places).toContainEqual({ place: 'results.report files', count: 1 });
  });
});
