import { describe, expect, it } from 'vitest';
import { readOptions } from './options.js';

describe('npm run rehearse', () => {
  it('places a thousand orders and plays every act unless it is told otherwise', () => {
    expect(readOptions([])).toEqual({ orders: 1000, previous: undefined, json: false, words: [] });
  });

  it('takes fewer orders, an earlier release, some of the acts, and JSON', () => {
    const options = { orders: 40, previous: 'v1.0.0~1', json: true, words: ['roll', 'nats'] };
    expect(readOptions(['--orders=40', '--previous', 'v1.0.0~1', 'roll', '--json', 'NATS'])).toEqual(options);
  });

  it.each([
    [['--order=1'], '--order: known are'],
    [['--orders=many'], '--orders is many'],
    [['--orders=0'], '--orders is 0'],
    [['--previous'], '--previous: name a commit'],
    [['--previous=-x'], '--previous: name a commit'],
  ])('refuses %j', (given, why) => {
    expect(() => readOptions(given)).toThrow(why);
  });
});
