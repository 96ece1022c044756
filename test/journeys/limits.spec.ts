import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected, ordered } from './stories.fixture.js';
import { World } from './world.fixture.js';

// How long ten thousand take is in docs/performance.md; here it is enough that the limits bind for some seconds.
const MANY = 100;
const FEW = 8;
let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

async function orders(count: number): Promise<{ companyId: string; ids: string[] }> {
  const { companyId } = await connected(world);
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push((await ordered(world, companyId)).orderId);
  return { companyId, ids };
}

const pending = async (ids: readonly string[]): Promise<number> =>
  (await Promise.all(ids.map((id) => world.sandbox.showOrder(id)))).filter(
    ({ result }) => result.status === 'PENDING',
  ).length;

describe('limits', () => {
  it('hold over four replicas: a backlog drains, SmartRecruiters never says 429, and a small company is done first', async () => {
    await world.kill('results');
    // The many are older, all of them.
    const many = await orders(MANY);
    const few = await orders(FEW);
    const startedAt = Date.now();
    await world.restart('results');
    const others = Promise.all([1, 2, 3].map(() => world.replicate('results')));
    await eventually(async () => expect(await pending(few.ids)).toBe(FEW));
    expect(await pending(many.ids)).toBeLessThan(MANY);
    await others;
    await eventually(async () => expect(await pending(many.ids)).toBe(MANY));
    // Eight a second at most.
    expect((Date.now() - startedAt) / 1000).toBeGreaterThan(MANY / 10);
    for (const { companyId, ids } of [many, few])
      expect(await world.sandbox.answersTo('packageResultUpdate', companyId)).toEqual({ 200: ids.length });
  });
});
