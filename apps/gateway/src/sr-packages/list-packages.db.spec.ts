import { Problem } from '@assay/contracts';
import { listOffers, type OfferedPackage, showOffer } from '@assay/contracts/ordering';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectionId, type Gateway, startGateway } from '../gateway.fixture.js';

const offered: OfferedPackage = {
  id: 'pkg-1',
  name: 'Backend junior',
  description: 'Two tests',
  type: 'SKILL_TEST',
  assessments: [{ id: 'a-1', name: 'Python', description: 'Python', type: 'SKILL_TEST' }],
};

let gateway: Gateway;
let authorization: string;
beforeAll(async () => {
  gateway = await startGateway();
  authorization = `Bearer ${await gateway.token()}`;
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
  gateway.bus.answer(listOffers, () => ({ packages: [offered] }));
  gateway.bus.answer(showOffer, ({ packageId }) => {
    if (packageId !== 'pkg-1') throw new Problem('package-not-found', { packageId });
    return offered;
  });
});

const get = (url: string, headers: Record<string, string> = {}) =>
  gateway.app.inject({ url, headers: { authorization, ...headers } });

describe('the package list', () => {
  it('is a bare array', async () => {
    const answer = await get('/sr/packages');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual([offered]);
  });

  it('is 204 without a body when there is nothing to order', async () => {
    gateway.bus.answer(listOffers, () => ({ packages: [] }));
    const answer = await get('/sr/packages');
    expect(answer.statusCode).toBe(204);
    expect(answer.body).toBe('');
  });

  it('is asked for with the job’s place and the mapped fields', async () => {
    await get(
      '/sr/packages?country-code=pl&region-abbr=&city=Gdynia&remote=TRUE&business-unit=Retail&empty=',
    );
    expect(gateway.bus.requests(listOffers)).toEqual([
      {
        companyId: 'NorthwindRobotics',
        accountId: 'northwind',
        connectionId,
        location: { countryCode: 'pl', city: 'Gdynia', remote: true },
        fields: { 'business-unit': 'Retail' },
      },
    ]);
  });

  it.each(['not an address', '%zz', '{"email":5}', '{'])(
    'UNK-07 does not mind the requester header %s',
    async (requester) => {
      expect((await get('/sr/packages', { requester })).statusCode).toBe(200);
    },
  );

  it('UNK-07 minds a requester header without an address where the configuration is strict', async () => {
    const strict = await startGateway({ REQUESTER_STRICT: 'true' });
    strict.bus.answer(listOffers, () => ({ packages: [] }));
    const list = async (requester: string): Promise<number> => {
      const headers = { authorization: `Bearer ${await strict.token()}`, requester };
      return (await strict.app.inject({ url: '/sr/packages', headers })).statusCode;
    };
    expect([await list('nobody'), await list('ola@example.org')]).toEqual([400, 204]);
    await strict.close();
  });

  it.each([
    'remote=maybe',
    'remote=null',
    'remote=1',
    `city=${'x'.repeat(300)}`,
    'city=%00',
    'city=%ed%a0%80',
  ])('filters nothing by what is no place: %.40s', async (query) => {
    expect((await get(`/sr/packages?country-code=pl&${query}`)).statusCode).toBe(200);
    const [asked] = gateway.bus.requests(listOffers);
    expect(asked?.location.countryCode).toBe('pl');
    expect(asked?.location).not.toHaveProperty('remote');
  });

  it('ignores what can be no field’s value', async () => {
    const answer = await get(`/sr/packages?__proto__=1&a=%00&b=${'x'.repeat(3000)}&c=1&c=2&city=A&city=B`);
    expect(answer.statusCode).toBe(200);
    expect(gateway.bus.requests(listOffers)[0]).toMatchObject({ location: { city: 'A' }, fields: {} });
  });
});

describe('a single package', () => {
  it.each([
    '/sr/packages/pkg-1',
    '/sr/packages/{assessmentPackageId}/pkg-1',
    '/sr/packages/%7BassessmentPackageId%7D/pkg-1',
    '/sr/packages/{assessmentPackageId}pkg-1',
    '/sr/packages/pkg%2D1',
  ])('UNK-09 is found as %s', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual(offered);
  });

  it.each([
    '/sr/packages/pkg-2',
    '/sr/packages/{assessmentPackageId}',
    '/sr/packages/{other}/pkg-1',
    '/sr/packages/a/b/c',
    '/sr/packages/%00',
    `/sr/packages/${'x'.repeat(200)}`,
  ])('is not found as %.60s', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({
      errors: [{ code: expect.stringMatching(/NOT_FOUND$/) as string }],
    });
  });
});
