import { expect, it } from 'vitest';
import { peopleSpec } from '../people/people-spec.fixture.js';
import { CountUntouchedPeople } from './count-untouched-people.js';

const world = peopleSpec();
const count = async (days: number) =>
  (await new CountUntouchedPeople(world.spec.database).run({ days })).people;

it('it can be counted whom nobody touched for so many days', async () => {
  await world.register();
  await world.registered('done');
  await world.spec.sql(`UPDATE people SET updated_at = updated_at - interval '100 days'`);
  await world.register({ email: 'grace@example.org' }, 'p-2');
  await world.registered('done', 'p-2');
  expect([await count(99), await count(101)]).toEqual([1, 0]);
  await world.rate('yes');
  expect(await count(99)).toBe(0);
});
