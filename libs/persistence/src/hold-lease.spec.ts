import { afterEach, expect, it, vi } from 'vitest';
import { holdLease } from './hold-lease.js';

const untilAborted = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve('given up')));
const faults: unknown[] = [];
const terms = (renew: () => Promise<boolean>, leaseMs = 200, leasedAtMs = performance.now()) => ({
  leaseMs,
  leasedAtMs,
  renew,
  failed: (error: unknown) => void faults.push(error),
});

/** Time passes only as a spec says: a busy machine would come too late for a short lease. */
function stopTime(): void {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
}
afterEach(() => void vi.useRealTimers());

it('a call that outlasts the lease goes on as long as the lease is renewed', async () => {
  stopTime();
  let renewals = 0;
  const renew = async () => (renewals += 1) > 0;
  let isLost = false;
  let finish = (_said: string): void => undefined;
  const held = holdLease(terms(renew), (signal) => {
    signal.addEventListener('abort', () => (isLost = true));
    return new Promise<string>((resolve) => (finish = resolve));
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect({ isLost, often: renewals >= 4 }).toEqual({ isLost: false, often: true });
  finish('done');
  await expect(held).resolves.toBe('done');
});

it('a call is given up when somebody else holds the lease', async () => {
  await expect(
    holdLease(
      terms(async () => false),
      untilAborted,
    ),
  ).resolves.toBe('given up');
});

it('a call is given up before its lease ends when the database cannot be reached', async () => {
  stopTime();
  const down = new Error('down');
  const unreachable = () => Promise.reject(down);
  const held = holdLease(terms(unreachable, 2000), untilAborted);
  await vi.advanceTimersByTimeAsync(1950);
  await expect(held).resolves.toBe('given up');
  expect(faults).toContain(down);
});

it('a process that slept past its lease does not even begin', async () => {
  let begun = false;
  const late = terms(async () => true, 200, performance.now() - 190);
  await expect(
    holdLease(late, async () => {
      begun = true;
    }),
  ).resolves.toBeUndefined();
  expect(begun).toBe(false);
});

it('a short call asks for nothing', async () => {
  stopTime();
  let renewals = 0;
  const renew = async () => (renewals += 1) > 0;
  await holdLease(terms(renew, 1000), async () => void (await vi.advanceTimersByTimeAsync(300)));
  expect(renewals).toBe(0);
});
