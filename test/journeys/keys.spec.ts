import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@assay/testing';
import { open } from './forms.fixture.js';
import { consent, ordered, parties, taken, type Parties } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterAll(() => world.stop());

interface Key {
  readonly keyId: string;
  readonly apiKey: string;
}

const keysOf = async ({ accountId }: Parties) =>
  (await world.vendor.call<{ items: { keyId: string }[] }>('GET', `/v1/accounts/${accountId}/api-keys`)).body
    .items;

const valueOf = ({ accountId }: Parties, keyId: string) =>
  world.vendor.call<Key & { code?: string }>('GET', `/v1/accounts/${accountId}/api-keys/${keyId}/value`);

const portal = async ({ accountId }: Parties, wish: object) => {
  const path = `/v1/accounts/${accountId}/portal-links`;
  const { url } = (await world.vendor.call<{ url: string }>('POST', path, wish)).body;
  return open(url.replace('/portal?', '/portal/keys?'));
};

describe('keys', () => {
  it('are shown again until a company is connected with them, then their value is nowhere', async () => {
    const both = await parties(world);
    const [key] = await keysOf(both);
    const keyId = key?.keyId ?? '';
    expect((await valueOf(both, keyId)).body.apiKey).toBe(both.apiKey);
    expect((await consent(world, both)).status).toBe(200);
    expect(await valueOf(both, keyId)).toMatchObject({ status: 410, body: { code: 'api-key-used' } });
    expect(await world.sql(`SELECT sealed_value FROM consent.api_keys WHERE id = '${keyId}'`)).toEqual([
      { sealed_value: null },
    ]);
  });

  it('are shown to a person only right after the person confirmed who they are', async () => {
    const both = await parties(world);
    const fresh = await portal(both, { stepUpAt: new Date().toISOString() });
    expect(fresh.html).toContain(both.apiKey);
    const old = { stepUpAt: new Date(Date.now() - 6 * 60_000).toISOString() };
    for (const wish of [{}, old, { stepUpAt: new Date().toISOString(), permissions: ['policy'] }])
      expect((await portal(both, wish)).html).not.toContain(both.apiKey);
  });

  it('are replaced without breaking a live connection', async () => {
    const both = await parties(world);
    await consent(world, both);
    const [key] = await keysOf(both);
    const path = `/v1/accounts/${both.accountId}/api-keys/${key?.keyId ?? ''}/reissue`;
    const { status, body } = await world.vendor.call<Key>('POST', path);
    expect(status).toBe(201);
    await taken(world, await ordered(world, both.companyId));
    const other = { companyId: `${both.companyId}-west`, apiKey: both.apiKey };
    await world.sandbox.addCompany(other.companyId);
    expect((await consent(world, other)).html).toContain('not valid');
    expect((await consent(world, { ...other, apiKey: body.apiKey })).status).toBe(200);
    await eventually(async () => {
      const active = (await world.vendor.connections()).filter(
        ({ accountId }) => accountId === both.accountId,
      );
      expect(active.map(({ status: each }) => each)).toEqual(['active', 'active']);
    });
  });
});
