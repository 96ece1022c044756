import { describe, expect, it } from 'vitest';
import { differences } from './compare-databases.js';

describe('a restored database beside the one it was made of', () => {
  const orders = { rows: 2, digest: 'a' };

  it('is the same when every table has the same rows', () => {
    expect(differences({ orders }, { orders })).toEqual([]);
  });

  it.each([
    [{ orders: { rows: 1, digest: 'b' } }, 'orders has 2 and 1 rows'],
    [{ orders: { rows: 2, digest: 'b' } }, 'orders has other rows'],
    [{}, 'orders is only in one of them'],
    [{ orders, people: orders }, 'people is only in one of them'],
  ])('is another one with %j', (restored, sentence) => {
    expect(differences({ orders }, restored)).toEqual([sentence]);
  });
});
