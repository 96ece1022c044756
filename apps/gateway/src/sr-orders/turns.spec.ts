import { expect, it } from 'vitest';
import { Turns } from './turns.js';

const later = (): number => Date.now() + 60_000;

it('so many begin at once, and the others in the order in which they came', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const all = [1, 2, 3, 4].map(async (who) => {
    expect(await turns.begin(later())).toBe(true);
    begun.push(who);
  });
  await Promise.all(all.slice(0, 2));
  expect(begun).toEqual([1, 2]);
  turns.end();
  await all[2];
  turns.end();
  await Promise.all(all);
  expect(begun).toEqual([1, 2, 3, 4]);
});

it('who has waited long enough has none, and takes nobody’s', async () => {
  const turns = new Turns(1);
  expect(await turns.begin(later())).toBe(true);
  const patient = turns.begin(later());
  expect(await turns.begin(Date.now())).toBe(false);
  turns.end();
  expect(await patient).toBe(true);
  turns.end();
  expect(await turns.begin(Date.now())).toBe(true);
});
