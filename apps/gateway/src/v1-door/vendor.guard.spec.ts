import { documentedTokenChange, FixedClock } from '@assay/testing';
import type { ExecutionContext } from '@nestjs/common';
import { expect, it } from 'vitest';
import { GatewayConfig } from '../app.config.js';
import { VendorGuard } from './vendor.guard.js';

const tokens: Readonly<Record<string, string>> = { OLD: 'a-token-of-before', NEW: 'a-token-from-now-on' };
const steps = documentedTokenChange().map(({ present, next }) => ({
  VENDOR_API_TOKEN: tokens[present] ?? '',
  ...(next === undefined ? {} : { VENDOR_API_TOKEN_NEXT: tokens[next] ?? '' }),
}));

function takes(step: object, token: string): boolean {
  const guard = new VendorGuard(Object.assign(new GatewayConfig(), step), new FixedClock());
  const request = { ip: '192.0.2.1', headers: { authorization: `Bearer ${token}` } };
  const context = { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
  try {
    return guard.canActivate(context);
  } catch {
    return false;
  }
}

it('the vendor’s token is changed by the steps of docs/operations.md without a gap on any replica', () => {
  const taken = steps.map((step) => Object.entries(tokens).map(([, token]) => takes(step, token)));
  expect(taken).toEqual([
    [true, false],
    [true, true],
    [true, true],
    [false, true],
  ]);
});

it('nobody is let in by the absence of a second token', () => {
  for (const step of steps)
    for (const token of ['', 'undefined', 'Bearer']) expect(takes(step, token)).toBe(false);
});
