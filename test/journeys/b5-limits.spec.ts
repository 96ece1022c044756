import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected, ordered } from './stories.fixture.js';
import { World } from './world.fixture.js';

// How long ten thousand take is in docs/benchmarks.md; here it is enough that the limits bind for many seconds.
const PER_COMPANY = 100;
let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

describe('B5 limits', () => {
  it('hold over four replicas and two companies: a backlog drains, and SmartRecruiters never says 429', async () => {
    const companies = [await connected(world), await connected(world)];
    await world.kill('results');
    const orders = await Promise.all(
      companies.map(async ({ companyId }) => {
        const ids: string[] = [];
        for (let n = 0; n < PER_COMPANY; n += 1) ids.push((await ordered(world, companyId)).orderId);
        return ids;
      }),
    );
    const startedAt = Date.now();
    await world.restart('results');
    await Promise.all([world.replicate('results'), world.replicate('results'), world.replicate('results')]);
    const waiting = new Set(orders.flat());
    await eventually(async () => {
      for (const orderId of [...waiting].slice(0, 20))
        if ((await world.sandbox.showOrder(orderId)).result.status === 'PENDING') waiting.delete(orderId);
      expect(waiting.size).toBe(0);
    });
    // Eight a second at most, and not much less: four replicas that held each other up would take far longer.
    const seconds = (Date.now() - startedAt) / 1000;
    expect(seconds).toBeGreaterThan(PER_COMPANY / 10);
    for (const { companyId } of companies)
      expect(await world.sandbox.answersTo('packageResultUpdate', companyId)).toEqual({ 200: PER_COMPANY });
  });
});
