import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
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

it('a call that outlasts the lease goes on as long as the lease is renewed', async () => {
  let renewals = 0;
  const renew = async () => (renewals += 1) > 0;
  const untilRenewed = async () => {
    while (renewals < 4) await sleep(10);
    return 'done';
  };
  await expect(holdLease(terms(renew), untilRenewed)).resolves.toBe('done');
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
  const from = performance.now();
  const down = new Error('down');
  const unreachable = () => Promise.reject(down);
  await expect(holdLease(terms(unreachable, 2000, from), untilAborted)).resolves.toBe('given up');
  expect(performance.now() - from).toBeLessThan(2000);
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
  let renewals = 0;
  const renew = async () => (renewals += 1) > 0;
  await holdLease(terms(renew, 1000), () => sleep(5));
  expect(renewals).toBe(0);
});
