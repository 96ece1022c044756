import { Bus } from '@assay/messaging';
import { Clock } from '@assay/runtime';
import { expect, it } from 'vitest';
import { FakeBus } from '../results-app.fixture.js';
import { LentTokens } from './lent-tokens.js';

const lent = (bus = new FakeBus()) => ({ bus, tokens: new LentTokens(bus as unknown as Bus, new Clock()) });

it('a token is asked for once and kept while it lives', async () => {
  const { bus, tokens } = lent();
  expect(await Promise.all([tokens.lend('acme'), tokens.lend('acme'), tokens.lend('acme')])).toEqual(
    Array(3).fill('token-acme-0'),
  );
  await tokens.lend('acme');
  expect(bus.asked).toEqual(['lend-token']);
});

it('every company has its own', async () => {
  const { tokens } = lent();
  expect(await tokens.lend('acme')).not.toBe(await tokens.lend('northwind'));
});

it('a token about to expire is not used', async () => {
  const { bus, tokens } = lent();
  bus.lifeMs = 10_000;
  await tokens.lend('acme');
  await tokens.lend('acme');
  expect(bus.asked).toHaveLength(2);
});

it('a refused token is replaced, once for all who were refused', async () => {
  const { bus, tokens } = lent();
  const token = await tokens.lend('acme');
  expect(await Promise.all([tokens.lend('acme', token), tokens.lend('acme', token)])).toEqual(
    Array(2).fill('token-acme-1'),
  );
  expect(await tokens.lend('acme', token)).toBe('token-acme-1');
  expect(bus.asked).toHaveLength(2);
});

it('what consent says instead of a token is passed on and not kept', async () => {
  const { bus, tokens } = lent();
  bus.refusals.set('acme', 'reconnect-needed');
  await expect(tokens.lend('acme')).rejects.toMatchObject({ code: 'reconnect-needed' });
  bus.refusals.clear();
  expect(await tokens.lend('acme')).toBe('token-acme-0');
});

it('a company that connected anew gets a new token', async () => {
  const { bus, tokens } = lent();
  await tokens.lend('acme');
  tokens.forget('acme');
  await tokens.lend('acme');
  expect(bus.asked).toHaveLength(2);
});
