import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { each } from './each.js';

describe('each of some things', () => {
  it('is begun in their order, when a place is free, and no sooner', async () => {
    const begun: number[] = [];
    const ends = new Map<number, () => void>();
    const all = each([1, 2, 3, 4], 2, (item) => {
      begun.push(item);
      return new Promise<void>((resolve) => void ends.set(item, resolve));
    });
    await turn();
    expect(begun).toEqual([1, 2]);
    ends.get(2)?.();
    await turn();
    expect(begun).toEqual([1, 2, 3]);
    ends.get(1)?.();
    await turn();
    expect(begun).toEqual([1, 2, 3, 4]);
    ends.get(3)?.();
    ends.get(4)?.();
    await all;
  });

  it('fails with whichever fails', async () => {
    const work = (item: number): Promise<void> =>
      item === 2 ? Promise.reject(new Error('two')) : Promise.resolve();
    await expect(each([1, 2, 3], 2, work)).rejects.toThrow('two');
  });
});
