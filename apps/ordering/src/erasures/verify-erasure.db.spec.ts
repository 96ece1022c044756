import { describe, expect, it } from 'vitest';
import { ada, byCandidate, erasureBench } from './erasure-bench.fixture.js';

describe('the erasure of a person', () => {
  const world = erasureBench();

  it('has a certificate that shows every change, and whom it is about only to who knows', async () => {
    await world.over();
    const { erasureId } = await world.erase(byCandidate);
    await world.work();
    const { certificate } = await world.show(erasureId);
    if (!certificate) throw new Error('there is no certificate');
    const { verify } = world;
    expect(await verify.run({ certificate })).toEqual({ erasureId });
    expect(await verify.run({ certificate, ...byCandidate })).toEqual({ erasureId, aboutThisPerson: true });
    expect(await verify.run({ certificate, email: ada.email })).toEqual({
      erasureId,
      aboutThisPerson: false,
    });
    const forged = { ...certificate, facts: { ...certificate.facts, finishedAt: '2026-01-01T00:00:00Z' } };
    await expect(verify.run({ certificate: forged })).rejects.toMatchObject({ code: 'certificate-not-ours' });
  });
});
