import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected, consent, invitation, ordered, reaches, start, taken } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterAll(() => world.stop());

const statusOf = async (company: string) =>
  (await world.vendor.connections()).find(({ companyId }) => companyId === company)?.status;

/** How many secrets of a company are left anywhere. */
const secretsOf = async (company: string) => {
  const [row] = await world.sql<{ left: number }>(
    `SELECT ((SELECT count(*) FROM consent.granted_credentials WHERE company_id = '${company}')
           + (SELECT count(*) FROM consent.issued_credentials WHERE company_id = '${company}'))::int AS left`,
  );
  return row?.left;
};

describe('S3 disconnecting', () => {
  it('stops new orders, delivers the open one’s result, then destroys the credentials', async () => {
    const { companyId } = await connected(world);
    const order = await ordered(world, companyId);
    const mail = await invitation(world, order.email);
    await world.sandbox.disconnect(companyId);
    expect(await statusOf(companyId)).toBe('draining');
    expect(await secretsOf(companyId)).toBeGreaterThan(0);
    await start(mail);
    await world.sandbox.take(order.orderId, { answers: 'good' });
    await reaches(world, order.orderId, 'COMPLETED');
    await eventually(async () => expect(await statusOf(companyId)).toBe('closed'), 20_000);
    expect(await secretsOf(companyId)).toBe(0);
  });

  it('can be followed by connecting again, and nothing is lost', async () => {
    const both = await connected(world);
    const before = await ordered(world, both.companyId);
    await invitation(world, before.email);
    await world.sandbox.disconnect(both.companyId);
    expect((await consent(world, both)).status).toBe(200);
    expect(await statusOf(both.companyId)).toBe('active');
    await taken(world, before);
    await taken(world, await ordered(world, both.companyId));
  });
});
