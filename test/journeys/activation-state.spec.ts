import type { ConnectionReply } from '@assay/contracts/consent';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@assay/testing';
import { connected, parties } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterAll(() => world.stop());

const connectionOf = async (company: string) =>
  (await world.vendor.connections()).find(({ companyId }) => companyId === company);

const check = (companyId: string) =>
  world.vendor.call<ConnectionReply>('POST', `/v1/connections/${companyId}/check`);

/** SmartRecruiters no longer accepts what it granted. */
const revoke = (companyId: string) => world.sandbox.faults({ where: 'token', kind: '401', companyId });

describe('activation state', () => {
  it('says who connected with what, when each side last reached the other, and what is allowed', async () => {
    const { companyId, accountId, apiKey } = await connected(world);
    await world.sandbox.packages(companyId);
    const connection = await eventually(async () => {
      const found = await connectionOf(companyId);
      expect(found?.lastCalledAt).toBeDefined();
      return found;
    });
    expect(connection).toMatchObject({
      accountId,
      status: 'active',
      health: 'ok',
      connectedWith: { label: 'Sandbox' },
      scopes: ['packages_view', 'orders_manage', 'orders_modify'],
      lastReachedAt: expect.any(String),
    });
    expect(JSON.stringify(connection)).not.toContain(apiKey);
  });

  it('is nothing for a company that never finished, and not found when checked', async () => {
    const { companyId } = await parties(world);
    expect(await connectionOf(companyId)).toBeUndefined();
    expect(await check(companyId)).toMatchObject({ status: 404, body: { code: 'company-not-connected' } });
  });

  it('is found out at once when somebody asks, and by itself when the day is over', async () => {
    const { companyId } = await connected(world);
    const before = await connectionOf(companyId);
    expect((await check(companyId)).body.health).toBe('ok');
    expect((await connectionOf(companyId))?.healthCheckedAt).not.toBe(before?.healthCheckedAt);
    await revoke(companyId);
    await world.sql(`UPDATE consent.connection_checks SET due_at = now() WHERE company_id = '${companyId}'`);
    await eventually(async () => expect((await connectionOf(companyId))?.health).toBe('failing'));
    await world.sandbox.clearFaults();
    expect((await check(companyId)).body.health).toBe('ok');
  });
});
