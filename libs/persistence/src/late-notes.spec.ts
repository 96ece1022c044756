import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LateNotes } from './late-notes.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const kept: string[][] = [];
const lost: unknown[] = [];
let fails = false;
let notes: LateNotes<string>;
beforeEach(() => {
  kept.length = lost.length = 0;
  fails = false;
  notes = new LateNotes(
    async (some) => {
      if (fails) throw new Error('away');
      kept.push([...some]);
    },
    (error) => void lost.push(error),
  );
});

it('what comes within a second is written at once, and each note once', async () => {
  notes.add('a');
  await vi.advanceTimersByTimeAsync(999);
  notes.add('b');
  expect(kept).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(kept).toEqual([['a', 'b']]);
  notes.add('c');
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept).toEqual([['a', 'b'], ['c']]);
});

it('many are not waited with, and whoever stops writes what is left', async () => {
  for (let number = 0; number < 201; number += 1) notes.add(String(number));
  await notes.write();
  expect(kept.flat()).toHaveLength(201);
  await vi.advanceTimersByTimeAsync(5000);
  expect(kept.flat()).toHaveLength(201);
});

it('those that cannot be written are lost, and those after them are not', async () => {
  fails = true;
  notes.add('a');
  await notes.write();
  expect(lost).toHaveLength(1);
  fails = false;
  notes.add('b');
  await notes.write();
  expect(kept).toEqual([['b']]);
});
