import { expect, it } from 'vitest';
import { accountId, ada, companyId, peopleSpec } from './people-spec.fixture.js';

const world = peopleSpec();

it('UNK-15 a person is shown with the link to the profile by the account’s template', async () => {
  world.allow({
    people: { createAndUpdate: true },
    profileUrlTemplate: 'https://jobs.example.org/{candidateId}',
  });
  const { id } = world.server.add();
  await world.register({ interview: 'CSR' });
  expect(await world.registered('done')).toMatchObject({
    ...ada,
    accountId,
    companyId,
    personId: 'p-1',
    candidateId: id,
    interview: 'CSR',
    profileUrl: `https://jobs.example.org/${id}`,
  });
});

it('a person is shown as of one moment, whatever happens meanwhile', async () => {
  await world.stop();
  await world.register();
  const people = world.app.showPerson['people'];
  const find = people.find.bind(people);
  people.find = async (...by) => {
    const person = await find(...by);
    await world.spec.sql(`UPDATE registrations SET status = 'done'`);
    return person;
  };
  expect(await world.show()).toMatchObject({ registration: { status: 'due' } });
  expect(await world.show()).toMatchObject({ registration: { status: 'done' } });
});

it('a person of another account is not shown', async () => {
  await world.register();
  await expect(world.app.showPerson.run({ accountId: 'another', personId: 'p-1' })).rejects.toMatchObject({
    code: 'person-not-found',
  });
});

it('what was tried is shown without names and addresses', async () => {
  const body = { errors: [{ code: 'REFUSED', message: `no ${ada.email}` }] };
  world.server.script = ({ method }) => (method === 'POST' ? { status: 400, body } : undefined);
  await world.register();
  const { registration } = await world.registered('failed');
  expect(registration?.attempts).toMatchObject([
    { call: 'search', outcome: 'accepted' },
    { call: 'create', outcome: 'rejected', httpStatus: 400, excerpt: 'REFUSED no (address)' },
  ]);
});
