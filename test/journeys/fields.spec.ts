import type { FieldMappings, OrderReply, PackageExplanations } from '@assay/contracts/ordering';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onePackage } from './rules.fixture.js';
import { connected, invitation, ordered, type Parties } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let parties: Parties;

beforeAll(async () => {
  const fields = 'business-unit|Business unit|Narrows the package list;seniority|Seniority|Who is looked for';
  world = await World.start({ PARTNER_FIELDS: fields });
  const packages = ['till', 'sums', 'chemistry'].map((id) => onePackage(id));
  parties = await connected(world, { packages });
  const mappings = [
    {
      fieldId: 'business-unit',
      values: [
        { value: 'Retail', packages: ['till', 'sums'], language: 'ar' },
        { value: 'Lab', packages: ['chemistry', 'sums'] },
      ],
    },
    { fieldId: 'seniority', values: [{ value: 'Junior', packages: ['sums'] }] },
  ];
  const saved = await world.vendor.call('PUT', `/v1/accounts/${parties.accountId}/field-mappings`, {
    mappings,
  });
  expect(saved.status).toBe(200);
});

afterAll(() => world.stop());

/** The job that recruiters of the company hire for, with these values in its fields. */
async function jobWith(fields: Record<string, string>): Promise<string> {
  const [job] = await world.sandbox.jobs(parties.companyId);
  if (!job) throw new Error('the company has no job');
  await world.sandbox.setJobFields(parties.companyId, job.id, fields);
  return job.id;
}

async function listed(fields: Record<string, string>): Promise<string[]> {
  const jobId = await jobWith(fields);
  const { status, body } = await world.sandbox.packages(parties.companyId, `?jobId=${jobId}`);
  return status === 204 ? [] : (body as { id: string }[]).map(({ id }) => id);
}

describe('fields and mappings', () => {
  it('declares the fields to SmartRecruiters', async () => {
    expect(await world.configurePartner()).toContain('SmartRecruiters already has this configuration.');
  });

  it.each([
    ['a value to its packages', { 'business-unit': 'Retail' }, ['till', 'sums']],
    ['several fields to what all of them select', { 'business-unit': 'Lab', seniority: 'Junior' }, ['sums']],
    ['an unknown value to nothing (UNK-08)', { 'business-unit': 'Moon' }, ['till', 'sums', 'chemistry']],
    ['no value to nothing', {}, ['till', 'sums', 'chemistry']],
  ])('narrows the package list by %s', async (_name, fields, expected) => {
    expect(await listed(fields)).toEqual(expected);
  });

  it('says of each value what it selects, and which values SmartRecruiters sent', async () => {
    await listed({ 'business-unit': 'Retail', seniority: 'Senior' });
    const { body } = await world.vendor.call<FieldMappings>(
      'GET',
      `/v1/accounts/${parties.accountId}/field-mappings`,
    );
    const effectOf = (value: string) => body.effects.find((effect) => effect.value === value);
    expect(effectOf('Retail')).toMatchObject({
      mapped: true,
      effect:
        'Only these packages are listed: till, sums. Candidates without a language are written to in ar.',
    });
    expect(effectOf('Retail')?.lastSeenAt).toBeDefined();
    expect(effectOf('Senior')).toMatchObject({
      mapped: false,
      effect: 'It is not mapped, so it filters nothing.',
    });
    expect(effectOf('Senior')?.lastSeenAt).toBeDefined();
  });

  it('names the value that hides a package', async () => {
    const query = 'business-unit=Retail&country-code=pl';
    const { body } = await world.vendor.call<PackageExplanations>(
      'GET',
      `/v1/accounts/${parties.accountId}/packages/explanation?${query}`,
    );
    expect(body.items.filter(({ listed: isListed }) => !isListed)).toEqual([
      {
        packageId: 'chemistry',
        name: 'chemistry',
        listed: false,
        reason: 'field-value',
        text: 'The value “Retail” of the field business-unit selects other packages.',
        fieldId: 'business-unit',
        value: 'Retail',
      },
    ]);
  });

  it('keeps the values on the order and sends them to the engine', async () => {
    const jobId = await jobWith({ 'business-unit': 'Retail', seniority: 'Senior' });
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email: `fields-${process.pid}@example.org` };
    const { orderId } = await ordered(world, parties.companyId, { candidate, jobId, packageId: 'till' });
    const ours = await world.vendor.orderOf(parties.companyId, orderId);
    expect(ours.fields).toEqual({ 'business-unit': 'Retail', seniority: 'Senior' });
    await invitation(world, candidate.email);
    const seen = await world.sandbox.engineOrder(ours.orderId);
    expect(seen.assignment.fields).toEqual(ours.fields);
  });

  it('refuses a mapping of a name that SmartRecruiters uses itself', async () => {
    const mappings = [{ fieldId: 'city', values: [{ value: 'Berlin', packages: ['till'] }] }];
    const path = `/v1/accounts/${parties.accountId}/field-mappings`;
    const { status, body } = await world.vendor.call<{ errors: { pointer: string }[] }>('PUT', path, {
      mappings,
    });
    expect([status, body.errors[0]?.pointer]).toEqual([400, '/mappings/0/fieldId']);
    expect((await world.vendor.call<OrderReply>('GET', path)).status).toBe(200);
  });
});

describe('the doctor', () => {
  it('finds nothing in an installation in which nothing is wrong', async () => {
    expect(await world.runDoctor()).toEqual({ status: 0, found: [] });
  });
});
