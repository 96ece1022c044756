import { Problem } from '@assay/contracts';
import { linkProfile, type Person, ratePerson, registerPerson, showPerson } from '@assay/contracts/results';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';

const path = '/v1/accounts/acme/people/p%2F1';
const named = { accountId: 'acme', personId: 'p/1' };
const registration = { firstName: 'Ada', lastName: 'Byron', email: 'ada@example.org', interview: 'CSR' };
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
});

async function call(
  method: 'GET' | 'PUT',
  url: string,
  payload?: object,
): Promise<{ status: number; body: { code?: string } }> {
  const headers = { authorization: `Bearer ${vendorToken}` };
  const answer = await gateway.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}

const person: Person = { ...named, ratings: [] };

it('a person is registered, shown, linked and rated', async () => {
  gateway.bus.answer(registerPerson, () => person);
  gateway.bus.answer(showPerson, () => person);
  gateway.bus.answer(linkProfile, () => person);
  gateway.bus.answer(ratePerson, () => person);
  const url = 'https://www.smartrecruiters.com/app/people/candidates/c-1';
  expect((await call('PUT', path, registration)).status).toBe(200);
  expect((await call('GET', path)).body).toEqual(person);
  expect((await call('PUT', `${path}/profile-link`, { url })).status).toBe(200);
  expect((await call('PUT', `${path}/ratings/i-1`, { interview: 'CSR', rating: 'yes' })).status).toBe(200);
  expect(gateway.bus.requests(registerPerson)).toEqual([{ ...registration, ...named }]);
  expect(gateway.bus.requests(linkProfile)).toEqual([{ url, ...named }]);
  expect(gateway.bus.requests(ratePerson)).toEqual([
    { interview: 'CSR', rating: 'yes', interviewId: 'i-1', ...named },
  ]);
});

it('what is wrong is refused before anybody is asked', async () => {
  const wrong = [
    await call('PUT', path, { ...registration, email: 'ada' }),
    await call('PUT', `${path}/ratings/i-1`, { interview: 'CSR', rating: 'perhaps' }),
    await call('PUT', `${path}/profile-link`, { url: 5 }),
    await call('PUT', `${path}/ratings/${'x'.repeat(129)}`, { interview: 'CSR', rating: 'no' }),
  ];
  expect(wrong.map(({ status, body }) => `${status} ${body.code}`)).toEqual(
    Array.from({ length: 4 }, () => '400 invalid-input'),
  );
  expect((await call('GET', `/v1/accounts/acme/people/${'x'.repeat(129)}`)).status).toBe(404);
  expect(gateway.bus.caused).toEqual([]);
});

it('a refusal of results is answered as it is', async () => {
  gateway.bus.answer(linkProfile, () => {
    throw new Problem('profile-link-refused');
  });
  const refused = await call('PUT', `${path}/profile-link`, { url: 'https://evil.example/app/people' });
  expect(refused).toMatchObject({ status: 400, body: { code: 'profile-link-refused' } });
});
