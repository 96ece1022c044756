import { countUntouchedPeople } from '@assay/contracts/results';
import type { Bus } from '@assay/messaging';
import { expect, it } from 'vitest';
import { ada, erasureBench } from '../erasures/erasure-bench.fixture.js';
import { ShowRetention } from './show-retention.js';

const world = erasureBench();
const grace = { candidate: { ...ada, id: 'grace', email: 'grace@example.com' } };
const count = (days?: number, set = 0) => {
  const config = { ...world.ordering.config, CANDIDATE_RETENTION_DAYS: set };
  return new ShowRetention(world.ordering.database, world.ordering.bus as unknown as Bus, config).run(
    days === undefined ? {} : { days },
  );
};

it('it can be counted who would go before it is set how long candidates are kept', async () => {
  world.ordering.bus.answer(countUntouchedPeople, ({ days }) => ({ people: days }));
  for (const order of [{}, {}, grace]) await world.over(order);
  await world.ordering.store.sql(
    `UPDATE orders SET placed_at = now() - interval '100 days', settled_at = now() - interval '100 days'`,
  );
  // Somebody who has another order is needed for that one.
  await world.ordered(grace);
  expect(await count(99)).toEqual({ days: 99, orders: 3, people: 1, registered: 99 });
  expect(await count(101)).toEqual({ days: 101, orders: 0, people: 0, registered: 101 });
  expect(await count()).toEqual({ days: 180, orders: 0, people: 0, registered: 180 });
  expect(await count(undefined, 60)).toEqual({ setDays: 60, days: 60, orders: 3, people: 1, registered: 60 });
});
