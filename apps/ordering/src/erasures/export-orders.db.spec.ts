import { describe, expect, it } from 'vitest';
import { ada, byCandidate, erasureBench } from './erasure-bench.fixture.js';

describe('what ordering tells of a person', () => {
  const world = erasureBench();

  it('is everything that an erasure empties, and no secret', async () => {
    const orderId = await world.over({ requester: { userId: 'u-1', email: 'Rec@example.com' } });
    await world.over({ candidate: { ...ada, id: 'another', email: 'grace@example.com' } });
    const told = await world.told(byCandidate);
    expect(told['orders']).toMatchObject([{ id: orderId, first_name: 'Adaline', email: ada.email }]);
    expect(told['order_history']?.length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toMatch(/link_token|assessment_url|contents_hash|grace@/);
    const { places } = (await world.certified(byCandidate)).facts;
    const ours = places.flatMap(({ place }) => (place.startsWith('ordering.') ? [place.slice(9)] : []));
    expect(Object.keys(told).sort()).toEqual(ours.sort());
    expect((await world.told(byCandidate))['orders']).toEqual([]);
  });

  it('knows a recruiter by the address, however it is written, and nobody who is not named', async () => {
    const orderId = await world.ordered({ requester: { userId: 'u-1', email: 'Rec@example.com' } });
    const told = await world.told({ email: 'rec@example.com' });
    expect(told['orders']).toEqual([]);
    expect(told['orders of a recruiter']).toMatchObject([{ id: orderId }]);
    await expect(world.told({})).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
