import type { ConnectionReply } from '@assay/contracts/consent';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  connected,
  connectionStatus,
  invitation,
  ordered,
  reaches,
  refusesOrders,
  secretsLeft,
  start,
} from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterAll(() => world.stop());

describe('disabling from our side', () => {
  it('refuses new orders readably, delivers the open one’s result, then destroys the credentials', async () => {
    const { companyId } = await connected(world);
    const order = await ordered(world, companyId);
    const mail = await invitation(world, order.email);
    const ended = await world.vendor.call<ConnectionReply>('DELETE', `/v1/connections/${companyId}`);
    expect(ended).toMatchObject({ status: 200, body: { status: 'draining' } });
    await refusesOrders(world, companyId);
    const candidate = {
      firstName: 'Ola',
      lastName: 'Late',
      email: 'late@example.org',
      applicationLanguage: 'en',
    };
    const refused = await world.sandbox.order(companyId, { candidate });
    expect(refused.answers[0]).toMatchObject({ status: 403 });
    expect(JSON.stringify(refused.answers[0]?.body)).toContain('has been ended');
    await start(mail);
    await world.sandbox.take(order.orderId, { answers: 'good' });
    await reaches(world, order.orderId, 'COMPLETED');
    await eventually(async () => expect(await connectionStatus(world, companyId)).toBe('closed'));
    expect(await secretsLeft(world, companyId)).toBe(0);
  });

  it('can be repeated, and is not found for a company that never connected', async () => {
    const { companyId } = await connected(world);
    for (const _ of [1, 2])
      expect(await world.vendor.call('DELETE', `/v1/connections/${companyId}`)).toMatchObject({
        status: 200,
      });
    expect(await world.vendor.call('DELETE', '/v1/connections/nobody')).toMatchObject({ status: 404 });
  });
});
