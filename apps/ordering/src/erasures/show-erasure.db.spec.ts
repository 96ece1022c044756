import { describe, expect, it } from 'vitest';
import { ada, byCandidate, erasureBench } from './erasure-bench.fixture.js';

describe('an erasure', () => {
  const world = erasureBench();

  it('keeps whom it is about only until it is done, and then only hashed', async () => {
    await world.over();
    await world.erase(byCandidate);
    await world.work();
    const [row] = await world.ordering.store.sql('SELECT * FROM erasures');
    expect(row).toMatchObject({ sealed_subject: null });
    expect(JSON.stringify(row)).not.toContain(ada.id);
  });

  it('that there is none is said', async () => {
    await expect(world.show('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({
      code: 'erasure-not-found',
    });
  });
});
