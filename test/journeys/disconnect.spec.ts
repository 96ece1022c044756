import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  connected,
  connectionStatus,
  consent,
  invitation,
  ordered,
  reaches,
  secretsLeft,
  start,
  taken,
} from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterAll(() => world.stop());

describe('disconnecting', () => {
  it('stops new orders, delivers the open one’s result, then destroys the credentials', async () => {
    const { companyId } = await connected(world);
    const order = await ordered(world, companyId);
    const mail = await invitation(world, order.email);
    await world.sandbox.disconnect(companyId);
    expect(await connectionStatus(world, companyId)).toBe('draining');
    expect(await secretsLeft(world, companyId)).toBeGreaterThan(0);
    await start(mail);
    await world.sandbox.take(order.orderId, { answers: 'good' });
    await reaches(world, order.orderId, 'COMPLETED');
    await eventually(async () => expect(await connectionStatus(world, companyId)).toBe('closed'));
    expect(await secretsLeft(world, companyId)).toBe(0);
  });

  it('can be followed by connecting again, and nothing is lost', async () => {
    const both = await connected(world);
    const before = await ordered(world, both.companyId);
    await invitation(world, before.email);
    await world.sandbox.disconnect(both.companyId);
    expect((await consent(world, both)).status).toBe(200);
    expect(await connectionStatus(world, both.companyId)).toBe('active');
    await taken(world, before);
    await taken(world, await ordered(world, both.companyId));
  });
});
