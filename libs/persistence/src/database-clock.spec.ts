import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { DatabaseClock } from './database-clock.js';
import type { Database } from './database.js';

const hourMs = 3_600_000;

/** A database whose clock says so. */
function saying(moment: () => Date): Pick<Database, 'read'> {
  const read = async (work: (tx: never) => Promise<unknown>): Promise<unknown> =>
    work({ query: async () => [{ ms: moment().getTime() }] } as never);
  return { read: read as Database['read'] };
}

afterEach(() => void vi.useRealTimers());

it('says what the database says, however wrong the clock of the process is, and goes on evenly', async () => {
  const clock = new DatabaseClock(saying(() => new Date('2026-11-20T10:00:00Z')));
  await clock.start();
  const first = clock.now().getTime();
  expect(Math.abs(first - Date.parse('2026-11-20T10:00:00Z'))).toBeLessThan(60_000);
  vi.setSystemTime(Date.now() + hourMs);
  await sleep(2);
  const then = clock.now().getTime();
  expect(then).toBeGreaterThan(first);
  expect(then - first).toBeLessThan(60_000);
  clock.stop();
});

it('is asked anew now and then, and keeps what it knows while nobody answers', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let moment = new Date('2026-11-20T10:00:00Z');
  const silent = vi.fn<() => Date>(() => moment);
  const clock = new DatabaseClock(saying(silent));
  await clock.start();
  moment = new Date('2026-11-20T12:00:00Z');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(moment.getTime() - 60_000);
  silent.mockImplementation(() => {
    throw new Error('the database is away');
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(moment.getTime() - 60_000);
  clock.stop();
  const { length } = silent.mock.calls;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(silent.mock.calls).toHaveLength(length);
});
