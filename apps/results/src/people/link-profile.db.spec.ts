import { expect, it } from 'vitest';
import { accountId, peopleSpec } from './people-spec.fixture.js';

const world = peopleSpec();
const link = (url: string, personId = 'outside') => world.app.linkProfile.run({ accountId, personId, url });

it('UNK-15 a pasted profile is kept for somebody nobody registered, and says who it is', async () => {
  const url = 'https://www.smartrecruiters.com/app/people/candidates/c-1';
  expect(await link(url)).toEqual({
    accountId,
    personId: 'outside',
    candidateId: 'c-1',
    profileUrl: url,
    ratings: [],
  });
});

it('an address of an application is kept, although it names no candidate', async () => {
  const url = 'https://jobs.smartrecruiters.com/app/people/applications/a-1';
  const person = await link(url);
  expect([person.profileUrl, person.candidateId]).toEqual([url, undefined]);
});

it('the newest address counts', async () => {
  await link('https://www.smartrecruiters.com/app/people/candidates/c-1');
  const person = await link('https://www.smartrecruiters.com/app/people/profile/c-2');
  expect(person).toMatchObject({ candidateId: 'c-2' });
  expect(person.profileUrl).toContain('c-2');
});

it('a registration neither replaces nor renames who was pasted', async () => {
  const { id } = world.server.add({ firstName: 'Augusta' });
  await link(`https://www.smartrecruiters.com/app/people/candidates/${id}`, 'p-1');
  await world.register({ email: 'another@example.org' });
  expect(await world.registered('done')).toMatchObject({
    candidateId: id,
    registration: { outcome: 'linked' },
  });
  expect(world.server.calls).toEqual([]);
});

it('UNK-15 an address elsewhere is refused and changes nothing', async () => {
  const elsewhere = [
    'http://www.smartrecruiters.com/app/people/candidates/c-1',
    'https://smartrecruiters.com.evil.example/app/people/candidates/c-1',
    'https://user:word@www.smartrecruiters.com/app/people/candidates/c-1',
    'javascript:alert(1)',
    'c-1',
  ];
  for (const url of elsewhere)
    await expect(link(url)).rejects.toMatchObject({ code: 'profile-link-refused' });
  await expect(world.show('outside')).rejects.toMatchObject({ code: 'person-not-found' });
});
