import { expect, it } from 'vitest';
import { Turns } from './turns.js';

const later = (): number => performance.now() + 60_000;

it('so many begin at once, and the others of the same owner in the order in which they came', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const all = [1, 2, 3, 4].map(async (who) => {
    expect(await turns.begin('acme', later())).toBe(true);
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
  expect(await turns.begin('acme', later())).toBe(true);
  const patient = turns.begin('acme', later());
  expect(await turns.begin('acme', performance.now())).toBe(false);
  turns.end();
  expect(await patient).toBe(true);
  turns.end();
  expect(await turns.begin('acme', performance.now())).toBe(true);
});

it('who has one thing waits for at most one of each other owner, behind 20,000 of one and with one place', async () => {
  const turns = new Turns(1);
  expect(await turns.begin('flood')).toBe(true);
  const begun: string[] = [];
  const wait = (owner: string) => void turns.begin(owner).then(() => begun.push(owner));
  for (let number = 0; number < 20_000; number += 1) wait('flood');
  for (const owner of ['acme', 'northwind', 'umbrella']) wait(owner);
  for (let number = 1; number <= 6; number += 1) {
    turns.end();
    await Promise.resolve();
  }
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual(['flood', 'acme', 'northwind', 'umbrella', 'flood', 'flood']);
});
