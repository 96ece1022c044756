import { afterEach, expect, it } from 'vitest';
import { configureFailpoints, failpoint } from './failpoint.js';

afterEach(() => configureFailpoints(undefined, 'test'));

it('a failpoint that is not armed does nothing', async () => {
  configureFailpoints('other:throw', 'test');
  await expect(failpoint('here')).resolves.toBeUndefined();
});

it('a failpoint acts on the named hit only', async () => {
  configureFailpoints('here:throw@2', 'test');
  await failpoint('here');
  await expect(failpoint('here')).rejects.toThrow('failpoint here');
  await failpoint('here');
});

it('a failpoint can act on each hit', async () => {
  configureFailpoints('here:throw@each', 'test');
  await expect(failpoint('here')).rejects.toThrow('failpoint here');
  await expect(failpoint('here')).rejects.toThrow('failpoint here');
});

it('a failpoint can pause', async () => {
  configureFailpoints('a:throw@9, here:pause:60', 'test');
  const before = performance.now();
  await failpoint('here');
  expect(performance.now() - before).toBeGreaterThan(50);
});

it('failpoints are refused in production, and when they cannot be understood', () => {
  expect(() => configureFailpoints('here:throw', 'production')).toThrow('refused in production');
  expect(() => configureFailpoints('here:explode', 'test')).toThrow('name:action@hit');
  configureFailpoints(undefined, 'production');
});
