import { everybody, type Identity } from '@assay/persistence';
import { expect, it } from 'vitest';
import { peopleSpec } from '../people/people-spec.fixture.js';
import { knownPeople } from './known-people.js';

const world = peopleSpec();

it('everybody whom results knows is found, by the address of a profile as well', async () => {
  await world.register();
  await world.registered('done');
  const candidate = 'c0ffee00-1234-4abc-9def-0123456789ab';
  const between = 'c0ffee11-1234-4abc-9def-0123456789ab';
  await world.spec.sql(
    `INSERT INTO people (account_id, person_id, profile_link) VALUES ('north', 'p-2', $1), ('north', 'p-3', 'https://x.example/'),
       ('north', 'p-4', $2)`,
    [
      `https://www.smartrecruiters.com/app/people/profile/${candidate}/`,
      `https://www.smartrecruiters.com/app/people/${between}-jane-doe`,
    ],
  );
  const orderId = '5b2f3a52-5f0e-4a54-9d2b-1f2a3c4d5e6f';
  await world.spec.sql(`INSERT INTO result_sheets (order_id, company_id) VALUES ($1, 'NeverCalled')`, [
    orderId,
  ]);
  await world.spec.sql(
    `INSERT INTO report_links (id, order_id, expires_at) VALUES ($1, $1, now() + interval '1 day')`,
    [orderId],
  );
  await world.spec.sql(
    `INSERT INTO access_requests (id, order_id, link_id, name, email) VALUES ($1, $1, $1, 'Remy', 'Remy@example.org')`,
    [orderId],
  );
  const found: Identity[] = [];
  for await (const identity of everybody(world.spec.database, knownPeople)) found.push(identity);
  const known = found.map(({ companyId, candidateId, email }) => [companyId, candidateId, email]);
  expect(known).toContainEqual(['NorthwindRobotics', expect.any(String), 'ada@example.org']);
  // No company is named with it: it may be that of any that results speaks for.
  expect(known).toContainEqual(['NorthwindRobotics', candidate, null]);
  expect(known).toContainEqual(['NeverCalled', candidate, null]);
  expect(known).toContainEqual(['NorthwindRobotics', between, null]);
  expect(known).toContainEqual([null, null, 'Remy@example.org']);
});
