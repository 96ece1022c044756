import { expect, it } from 'vitest';
import { WatchedCheck } from './watched-check.js';

it('what was slow when it failed last has failed, however fast it is asked again', async () => {
  let fail: (error: Error) => void = () => undefined;
  let wait = false;
  const check = new WatchedCheck(
    () => (wait ? new Promise<void>((_, reject) => (fail = reject)) : Promise.resolve()),
    {
      slowMs: 5,
      failedMs: 600_000,
    },
  );
  expect(await check.verdict()).toBe('passes');
  wait = true;
  expect(await check.verdict()).toBe('slow');
  fail(new Error('gone'));
  expect(await check.verdict()).toBe('fails');
  expect(await check.verdict()).toBe('fails');
});

it('what is silent for too long has failed', async () => {
  let wait = false;
  const check = new WatchedCheck(() => (wait ? new Promise<void>(() => undefined) : Promise.resolve()), {
    slowMs: 5,
    failedMs: 0,
  });
  await check.verdict();
  wait = true;
  expect(await check.verdict()).toBe('fails');
});

it('a check is not asked twice at once', async () => {
  let asked = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  const check = new WatchedCheck(() => {
    asked += 1;
    return promise;
  });
  const verdicts = Promise.all([check.verdict(), check.verdict(), check.verdict()]);
  resolve();
  expect(await verdicts).toEqual(['passes', 'passes', 'passes']);
  expect(asked).toBe(1);
});
