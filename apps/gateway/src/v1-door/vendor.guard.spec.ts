import { documentedTokenChange, FixedClock } from '@assay/testing';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { expect, it } from 'vitest';
import { GatewayConfig } from '../app.config.js';
import { VendorGuard } from './vendor.guard.js';

const tokens: Readonly<Record<string, string>> = { OLD: 'a-token-of-before', NEW: 'a-token-from-now-on' };
const steps = documentedTokenChange().map(({ present, next }) => ({
  VENDOR_API_TOKEN: tokens[present] ?? '',
  ...(next === undefined ? {} : { VENDOR_API_TOKEN_NEXT: tokens[next] ?? '' }),
}));

const unasked = {} as never;
const reflector = Object.assign(new Reflector(), { get: () => ({ scope: 'read', accounts: 'named' }) });

async function takes(step: object, token: string): Promise<boolean> {
  const config = Object.assign(new GatewayConfig(), step);
  const guard = new VendorGuard(config, new FixedClock(), reflector, unasked, unasked, unasked);
  const reply = { headers: () => reply, header: () => reply };
  const request = { ip: '192.0.2.1', headers: { authorization: `Bearer ${token}` } };
  const http = { getRequest: () => request, getResponse: () => reply };
  const context = { switchToHttp: () => http, getHandler: () => undefined } as unknown as ExecutionContext;
  return guard.canActivate(context).catch(() => false);
}

it('the vendor’s token is changed by the steps of docs/operations.md without a gap on any replica', async () => {
  const taken = await Promise.all(
    steps.map((step) => Promise.all(Object.values(tokens).map((token) => takes(step, token)))),
  );
  expect(taken).toEqual([
    [true, false],
    [true, true],
    [true, true],
    [false, true],
  ]);
});

it('nobody is let in by the absence of a second token', async () => {
  for (const step of steps)
    for (const token of ['', 'undefined', 'Bearer']) expect(await takes(step, token)).toBe(false);
});
