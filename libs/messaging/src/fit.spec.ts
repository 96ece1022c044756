import { describe, expect, it } from 'vitest';
import { leadingThatFit, omittedOf, timelineThatFits, trailingThatFit } from './fit.js';

const items = ['aaaaaaa', 'bbbbbbb', 'ccccccc'];

describe('of a list that is too large for one answer', () => {
  it('the first or the last items are told, as many as fit', () => {
    expect(leadingThatFit(items, 30)).toEqual(items);
    expect(leadingThatFit(items, 29)).toEqual(['aaaaaaa', 'bbbbbbb']);
    expect(trailingThatFit(items, 29)).toEqual(['bbbbbbb', 'ccccccc']);
  });

  it('one item is always told', () => {
    expect(leadingThatFit(items, 1)).toEqual(['aaaaaaa']);
    expect(trailingThatFit(items, 1)).toEqual(['ccccccc']);
    expect(leadingThatFit([], 1)).toEqual([]);
  });

  it('bytes count, not characters, and as JSON writes them', () => {
    expect(leadingThatFit(['żż', 'żż'], 13)).toEqual(['żż']);
    expect(leadingThatFit(['\u0001', '\u0001'], 17)).toEqual(['\u0001']);
  });

  it('it is said how many are left out', () => {
    expect(omittedOf(3, 2)).toEqual({ omitted: 1 });
    expect(omittedOf(2, 2)).toEqual({});
  });
});

it('of a story that is too long the newest lines are told, oldest first', () => {
  const line = (second: number) => ({
    at: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
    source: 'spec',
    kind: 'order-progressed' as const,
    text: 'x'.repeat(1000),
  });
  const lines = Array.from({ length: 1000 }, (_, second) => line(second));
  const { entries, omitted } = timelineThatFits(lines.toReversed(), 5);
  expect(entries.at(-1)).toEqual(lines.at(-1));
  expect(entries).toEqual(lines.slice(-entries.length));
  expect(omitted).toBe(1005 - entries.length);
  expect(JSON.stringify(entries).length).toBeLessThan(1_000_000);
});
