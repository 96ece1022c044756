import { checkTemplates } from '@assay/contracts/notification';
import {
  explainPackages,
  replacePackages,
  saveFieldMappings,
  showFieldMappings,
  showPackages,
} from '@assay/contracts/ordering';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway } from '../gateway.fixture.js';

const assessment = { id: 'a', name: 'A', description: 'a', type: 'SKILL_TEST' as const };
const offered = {
  id: 'p',
  name: 'P',
  description: 'p',
  type: 'SKILL_TEST' as const,
  assessments: [assessment],
};

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
});

const call = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) =>
  asVendor(gateway, method, url, payload);

const pointersOf = (body: unknown): string[] =>
  (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort();

describe('packages', () => {
  it('are replaced and shown', async () => {
    gateway.bus.answer(replacePackages, (request) => request);
    gateway.bus.answer(showPackages, () => ({ accountId: 'acme', packages: [offered] }));
    const body = { accountId: 'acme', packages: [offered] };
    expect(await call('PUT', '/v1/accounts/acme/packages', { packages: [offered] })).toEqual({
      status: 200,
      body,
    });
    expect(await call('GET', '/v1/accounts/acme/packages')).toEqual({ status: 200, body });
  });
});

describe('field mappings', () => {
  it('are saved and shown with their effects', async () => {
    gateway.bus.answer(saveFieldMappings, (request) => ({ ...request, effects: [] }));
    gateway.bus.answer(showFieldMappings, ({ accountId }) => ({ accountId, mappings: [], effects: [] }));
    const mappings = [{ fieldId: 'unit', values: [{ value: 'Retail', packages: ['till'], language: 'de' }] }];
    const saved = await call('PUT', '/v1/accounts/acme/field-mappings', { mappings });
    expect(saved).toEqual({ status: 200, body: { accountId: 'acme', mappings, effects: [] } });
    expect((await call('GET', '/v1/accounts/acme/field-mappings')).status).toBe(200);
  });

  it('are refused with every wrong place', async () => {
    const values = [{ value: '', packages: ['', 5], language: 'no language' }];
    const { status, body } = await call('PUT', '/v1/accounts/acme/field-mappings', {
      mappings: [{ fieldId: 'unit', values }],
    });
    expect(status).toBe(400);
    expect(pointersOf(body)).toEqual([
      '/mappings/0/values/0/language',
      '/mappings/0/values/0/packages',
      '/mappings/0/values/0/value',
    ]);
  });
});

describe('the id of a template', () => {
  it.each(['../../etc/passwd', '..', 'a\r\nBcc: x', ''])('is not %j', async (templateId) => {
    const mappings = [{ fieldId: 'unit', values: [{ value: 'Retail', templateId }] }];
    const mapped = await call('PUT', '/v1/accounts/acme/field-mappings', { mappings });
    expect([mapped.status, pointersOf(mapped.body)]).toEqual([400, ['/mappings/0/values/0/templateId']]);
    const offered = { id: 'p', name: 'P', description: 'p', type: 'SKILL_TEST', assessments: [], templateId };
    const replaced = await call('PUT', '/v1/accounts/acme/packages', { packages: [offered] });
    expect([replaced.status, pointersOf(replaced.body)]).toEqual([400, ['/packages/0/templateId']]);
    const saved = [saveFieldMappings, replacePackages].map(({ name }) => name);
    expect(gateway.bus.asked.filter(({ name }) => saved.includes(name))).toEqual([]);
  });
});

describe('a template that is named', () => {
  const offered = { name: 'P', description: 'p', type: 'SKILL_TEST', assessments: [] };
  const packages = [
    { ...offered, id: 'plain' },
    { ...offered, id: 'unknown', templateId: 'unknown' },
    { ...offered, id: 'known', templateId: 'known' },
  ];
  const values = packages.map(({ id, ...more }) =>
    'templateId' in more ? { value: id, templateId: more.templateId } : { value: id },
  );
  const replace = (some = packages) => call('PUT', '/v1/accounts/acme/packages', { packages: some });
  const map = (some = values) =>
    call('PUT', '/v1/accounts/acme/field-mappings', { mappings: [{ fieldId: 'unit', values: some }] });
  beforeEach(() => {
    gateway.bus.answer(replacePackages, (request) => request);
    gateway.bus.answer(saveFieldMappings, (request) => ({ ...request, effects: [] }));
    gateway.bus.answer(checkTemplates, ({ accountId, templateIds }) => ({
      missing: templateIds.filter((id) => accountId !== 'acme' || id !== 'known'),
    }));
  });

  it('is one that the account has, or each place is refused and nothing is changed', async () => {
    for (const [answer, pointer] of [
      [await replace(), '/packages/1/templateId'],
      [await map(), '/mappings/0/values/1/templateId'],
    ] as const)
      expect([answer.status, pointersOf(answer.body)]).toEqual([400, [pointer]]);
    expect([gateway.bus.requests(replacePackages), gateway.bus.requests(saveFieldMappings)]).toEqual([
      [],
      [],
    ]);
    const usable = packages.filter(({ id }) => id !== 'unknown');
    expect((await replace(usable)).status).toBe(200);
    expect((await map(values.filter(({ value }) => value !== 'unknown'))).status).toBe(200);
  });

  it('is not taken while nobody can say whether it is there; nobody is asked where none is named', async () => {
    gateway.bus.silence(checkTemplates);
    expect([(await replace()).status, (await map()).status]).toEqual([503, 503]);
    expect((await replace(packages.slice(0, 1))).status).toBe(200);
    expect((await map(values.slice(0, 1))).status).toBe(200);
  });
});

describe('the explanation of a package list', () => {
  it('takes the query of a package list, fields included', async () => {
    gateway.bus.answer(explainPackages, ({ accountId }) => ({ accountId, items: [] }));
    const url = '/v1/accounts/acme/packages/explanation?country-code=pl&remote=false&unit=Retail';
    expect((await call('GET', url)).status).toBe(200);
    expect(gateway.bus.requests(explainPackages)).toEqual([
      { accountId: 'acme', location: { countryCode: 'pl', remote: false }, fields: { unit: 'Retail' } },
    ]);
  });
});
