import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RepeatedWork } from './repeated-work.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is done again and again, never twice at once, and not after the end', async () => {
  const waiting: (() => void)[] = [];
  let begun = 0;
  const work = new RepeatedWork(
    () => {
      begun += 1;
      return new Promise((done) => waiting.push(done));
    },
    () => undefined,
  );
  work.start(1000);
  await vi.advanceTimersByTimeAsync(3000);
  expect(begun).toBe(1);
  waiting.pop()?.();
  await vi.advanceTimersByTimeAsync(1000);
  expect(begun).toBe(2);
  let ended = false;
  const end = work.stop().then(() => (ended = true));
  await vi.advanceTimersByTimeAsync(5000);
  expect([ended, begun]).toEqual([false, 2]);
  waiting.pop()?.();
  await end;
});

it('goes on after a failure, which is told', async () => {
  const told: unknown[] = [];
  const work = new RepeatedWork(
    () => Promise.reject(new Error('away')),
    (error) => told.push(error),
  );
  work.start(1000);
  await vi.advanceTimersByTimeAsync(2000);
  expect(told).toEqual([new Error('away'), new Error('away')]);
  await work.stop();
});
