import type { Flag } from '@assay/contracts/results';
import { eventually } from '@assay/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const left: Flag = { kind: 'tab-switch', severity: 'medium', text: 'Left the page twice' };
const unseen: Flag = { kind: 'webcam', severity: 'high', text: 'Nobody in sight' };
const gate = (on = true) => world.app.bus.policies.set('northwind', { flagsGate: on });
const flagged = async (flags: Flag[]): Promise<string> => {
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId, { flags }));
  return orderId;
};
const idOf = async (orderId: string, kind: string) =>
  (await world.app.show.run({ orderId })).flags.find((flag) => flag.kind === kind)?.flagId ?? '';
const review = async (orderId: string, kind: string, decision: 'confirmed' | 'dismissed') =>
  world.app.review.run({ orderId, flagId: await idOf(orderId, kind), by: 'R. Viewer', decision });
const shows = (orderId: string, summary: string) =>
  eventually(() => expect(world.server.shown.get(orderId)?.summary).toBe(summary));

describe('where a person looks first', () => {
  it('the result leaves without its flags, and each follows as it is confirmed', async () => {
    gate();
    const orderId = await flagged([left, unseen]);
    world.app.loop.start();
    await shows(orderId, 'Two tests taken');
    await review(orderId, 'webcam', 'confirmed');
    await shows(orderId, 'Two tests taken. 1 flag: webcam (high): Nobody in sight');
    await review(orderId, 'tab-switch', 'dismissed');
    expect(world.server.shown.get(orderId)?.summary).not.toContain('tab-switch');
    expect(world.server.shown.get(orderId)?.score).toMatchObject({ raw: 74 });
  });

  it('a review counts for the same observation in a corrected result', async () => {
    gate();
    const orderId = await flagged([left]);
    await review(orderId, 'tab-switch', 'confirmed');
    await world.app.record.run(resultOf(orderId, { score: 60, flags: [left] }));
    expect((await world.app.show.run({ orderId })).flags).toMatchObject([
      { released: true, reviewed: { by: 'R. Viewer', decision: 'confirmed' } },
    ]);
  });

  it('a result with flags is not taken while nobody can say whether that is so', async () => {
    world.app.bus.policiesAway = true;
    await expect(flagged([left])).rejects.toMatchObject({ code: 'unavailable' });
    const { orderId } = await world.placed();
    expect(await world.app.record.run(resultOf(orderId))).toMatchObject({ version: 1 });
  });

  it('what the account said last counts while ordering is away', async () => {
    gate();
    await flagged([]);
    world.app.bus.policiesAway = true;
    const orderId = await flagged([left]);
    expect((await world.app.show.run({ orderId })).flags).toMatchObject([{ released: false }]);
  });
});

describe('where nobody has to look first', () => {
  it('flags leave at once, and a dismissed one is taken back', async () => {
    const orderId = await flagged([left]);
    world.app.loop.start();
    await shows(orderId, 'Two tests taken. 1 flag: tab-switch (medium): Left the page twice');
    await review(orderId, 'tab-switch', 'dismissed');
    await shows(orderId, 'Two tests taken');
  });
});

it('a flag that is not there cannot be reviewed', async () => {
  const orderId = await flagged([left]);
  const strange = world.app.review.run({ orderId, flagId: 'strange', by: 'R.', decision: 'confirmed' });
  await expect(strange).rejects.toMatchObject({ code: 'flag-not-found' });
});

it('whatever is recorded, reviewed and corrected, nothing of an unreviewed flag is ever sent', async () => {
  gate();
  world.app.loop.start();
  const marked = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 5 });
  const step = fc.record({
    flags: marked,
    confirm: marked,
    dismiss: marked,
    score: fc.integer({ min: 0, max: 100 }),
  });
  const flag = (n: number): Flag => ({
    kind: `kind-${n}`,
    severity: 'low',
    text: `secret-${n}`,
    evidence: { text: `proof-${n}`, url: 'https://engine.example.com/proof' },
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      const { orderId } = await world.placed();
      const confirmed = new Set<number>();
      for (const { flags, confirm, dismiss, score } of steps) {
        await world.app.record.run(resultOf(orderId, { score, flags: flags.map(flag) }));
        for (const n of flags.filter((n) => confirm.includes(n))) {
          confirmed.add(n);
          await review(orderId, `kind-${n}`, 'confirmed');
        }
        for (const n of flags.filter((n) => dismiss.includes(n)))
          await review(orderId, `kind-${n}`, 'dismissed');
      }
      const sent = JSON.stringify(world.server.of(orderId).map(({ document }) => document));
      for (let n = 0; n < 10; n += 1)
        if (!confirmed.has(n)) expect(sent).not.toMatch(new RegExp(`(secret|kind)-${n}`));
      expect(sent).not.toContain('proof');
    }),
    { numRuns: 25 },
  );
});
