import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  applied,
  candidateOf,
  candidates,
  connectedForPeople,
  Persons,
  recruiterTags,
} from './people.fixture.js';
import { unique } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;

beforeAll(async () => {
  world = await World.start({ CONNECT_FLOW: 'general', PARTNER_NAME: 'hellohire' });
});
afterEach(() => world.sandbox.clearFaults());
afterAll(() => world.stop());

const on = { people: { createAndUpdate: true } };
const ada = () => ({ firstName: 'Ada', lastName: 'Byron', email: `${unique('ada')}@example.org` });

async function account(policy: object): Promise<{ companyId: string; persons: Persons }> {
  const { companyId, accountId } = await connectedForPeople(world, policy);
  return { companyId, persons: new Persons(world, accountId) };
}

describe('switch and sign-in', () => {
  it('a company signs in by the general partner flow, and results of the sign-in work', async () => {
    const { companyId, accountId } = await connectedForPeople(world, on);
    const found = (await world.vendor.connections()).find((one) => one.companyId === companyId);
    expect(found).toMatchObject({ accountId, status: 'active', health: 'ok' });
    expect((await world.sandbox.company(companyId)).status).toBe('Active');
  });

  it('nothing is told of a registration while the account’s switch is off', async () => {
    const { companyId, persons } = await account({});
    const before = await candidates(world, companyId);
    expect((await persons.put('p-1', '', ada())).status).toBe(200);
    const person = await persons.registered('p-1', 'off');
    expect(person.registration).toMatchObject({ reason: 'switched-off', attempts: [] });
    expect(await candidates(world, companyId)).toEqual(before);
  });
});

describe('create and update the candidate profile', () => {
  it('a registration creates the candidate, once, however often it comes', async () => {
    const { companyId, persons } = await account(on);
    const registration = ada();
    await Promise.all([1, 2, 3].map(() => persons.put('p-1', '', registration)));
    const person = await persons.registered('p-1', 'done');
    await persons.put('p-1', '', registration);
    expect(person.registration?.outcome).toBe('created');
    const candidate = await candidateOf(world, companyId, registration.email);
    expect(candidate).toMatchObject({ ...registration, id: person.candidateId });
  });

  it('a registration updates the first name when e-mail and last name match', async () => {
    const { companyId, persons } = await account(on);
    const registration = ada();
    const { id } = await applied(world, companyId, { ...registration, firstName: 'Augusta' });
    await persons.put('p-1', '', registration);
    expect(await persons.registered('p-1', 'done')).toMatchObject({
      candidateId: id,
      registration: { outcome: 'updated' },
    });
    expect((await candidateOf(world, companyId, registration.email)).firstName).toBe('Ada');
  });

  it('a conflict is shown with what to do about it, and a pasted link resolves it', async () => {
    const { companyId, persons } = await account(on);
    const registration = ada();
    await persons.put('p-1', '', registration);
    const { candidateId = '' } = await persons.registered('p-1', 'done');
    // Somebody else of ours who is the same person: in the talent pool, so no search finds them.
    await persons.put('p-2', '', registration);
    const conflict = await persons.registered('p-2', 'conflict');
    expect(conflict.registration).toMatchObject({
      reason: 'exists-but-not-found',
      nextStep: expect.stringContaining('profile-link') as string,
    });
    expect(conflict.registration?.attempts.map(({ call, outcome }) => `${call} ${outcome}`)).toEqual([
      'search accepted',
      'create conflict',
      'search accepted',
    ]);
    const url = `https://www.smartrecruiters.com/app/people/candidates/${candidateId}`;
    await persons.put('p-2', '/profile-link', { url });
    expect(await persons.show('p-2')).toMatchObject({ candidateId, registration: { status: 'done' } });
    expect(
      (await candidates(world, companyId)).filter(({ email }) => email === registration.email),
    ).toHaveLength(1);
  });

  it('many registrations at once keep SmartRecruiters’ limits', async () => {
    const { companyId, persons } = await account(on);
    const ids = Array.from({ length: 12 }, (_, n) => `p-${n}`);
    await Promise.all(ids.map((id) => persons.put(id, '', ada())));
    for (const id of ids) {
      const { registration } = await persons.registered(id, 'done');
      expect(registration?.attempts.filter(({ outcome }) => outcome === 'limited')).toEqual([]);
    }
    for (const call of ['searchCandidates', 'createCandidate', 'createCandidateForJob'])
      expect(await world.sandbox.answersTo(call, companyId)).not.toHaveProperty('429');
  });
});

describe('View in SmartRecruiters', () => {
  it('each person has a link that opens the profile', async () => {
    const { companyId, accountId } = await connectedForPeople(world, on);
    const profileUrlTemplate = `${world.sandboxUrl}/app/${companyId}/people/{candidateId}`;
    await world.vendor.call('PUT', `/v1/accounts/${accountId}/policy`, { ...on, profileUrlTemplate });
    const persons = new Persons(world, accountId);
    const registration = ada();
    expect((await persons.put('p-1', '', registration)).body.profileUrl).toBeUndefined();
    const { profileUrl = '' } = await persons.registered('p-1', 'done');
    const page = await fetch(profileUrl);
    expect([page.status, (await page.text()).includes(registration.email)]).toEqual([200, true]);
  });
});

describe('ratings become tags', () => {
  it('in the documented form, and a recruiter’s tags stay, also those changed meanwhile', async () => {
    const { companyId, persons } = await account(on);
    const registration = ada();
    const { id } = await applied(world, companyId, registration);
    await recruiterTags(world, companyId, id, { add: 'Gdynia' });
    await persons.put('p-1', '', registration);
    await persons.registered('p-1', 'done');
    await world.sandbox.faults({ where: 'people', kind: 'delay', ms: 1500, companyId });
    await persons.put('p-1', '/ratings/csr', { interview: 'CSR', rating: 'yes' });
    await recruiterTags(world, companyId, id, { add: 'relocates' });
    await recruiterTags(world, companyId, id, { remove: 'Gdynia' });
    await persons.rated('p-1', 'csr', 'done');
    const tags = async () => (await candidateOf(world, companyId, registration.email)).tags;
    expect(await tags()).toEqual(['relocates', 'hellohire - csr - yes']);
    await world.sandbox.clearFaults();
    await persons.put('p-1', '/ratings/csr', { interview: 'CSR', rating: 'no' });
    const changed = await persons.until(
      'p-1',
      ({ ratings: [one] }) => one?.rating === 'no' && one.status === 'done',
    );
    expect(changed.ratings[0]?.formerTags).toEqual(['hellohire - csr - yes']);
    expect(await tags()).toEqual(['relocates', 'hellohire - csr - yes', 'hellohire - csr - no']);
  });

  it('are at most 50 characters, and the 101st tag fails readably', async () => {
    const { companyId, persons } = await account(on);
    const registration = ada();
    const { id } = await applied(world, companyId, registration);
    await persons.put('p-1', '', registration);
    await persons.registered('p-1', 'done');
    const interview = 'Customer service representative, evening shift, Gdańsk';
    await persons.put('p-1', '/ratings/long', { interview, rating: 'maybe' });
    await persons.rated('p-1', 'long', 'done');
    const [tag = ''] = (await candidateOf(world, companyId, registration.email)).tags;
    expect([...tag].length).toBeLessThanOrEqual(50);
    expect(tag).toMatch(/^hellohire - customer service rep.*… - maybe$/);
    for (let n = 0; n < 99; n += 1) await recruiterTags(world, companyId, id, { add: `tag ${n}` });
    await persons.put('p-1', '/ratings/full', { interview: 'Full', rating: 'yes' });
    const full = await persons.rated('p-1', 'full', 'failed');
    const rating = full.ratings.find(({ interviewId }) => interviewId === 'full');
    expect(rating).toMatchObject({ reason: 'tag-limit' });
    expect(rating?.nextStep).toContain('100 tags');
  });
});
