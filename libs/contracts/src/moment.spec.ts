import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ExtendOrderRequest } from './ordering/deadlines.js';
import { ListOrdersRequest } from './ordering/order-search.js';
import { ReplayWebhooksBody } from './ordering/webhooks.js';
import { ResultBody } from './results/results.js';

const result = { score: 50, assessments: [{ id: 'python', score: 50 }] };
const orderId = 'b1f7c6b2-6f0e-4f0a-9c0a-3f1f0a5d8e11';
const doors: [string, (at: string) => object][] = [
  ['a result', (at) => plainToInstance(ResultBody, { ...result, submittedAt: at })],
  [
    'an extension',
    (at) => plainToInstance(ExtendOrderRequest, { orderId, expiresAt: at, reason: 'extension' }),
  ],
  ['a list of orders', (at) => plainToInstance(ListOrdersRequest, { placedAfter: at })],
  ['a replay', (at) => plainToInstance(ReplayWebhooksBody, { failedSince: at })],
];
const said = (body: object): string[] =>
  validateSync(body).flatMap(({ constraints = {} }) => Object.values(constraints));

describe.each([
  ['UTC', 0],
  ['America/New_York', 300],
  ['Asia/Kolkata', -330],
])('where the process is in %s', (zone, offset) => {
  beforeAll(() => {
    vi.stubEnv('TZ', zone);
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offset);
  });
  afterAll(() => vi.unstubAllEnvs());

  describe.each(doors)('%s', (_door, bodyWith) => {
    it.each(['2026-11-28T10:00:00', '2026-11-28T10:00', '2026-11-28T10:00:00.000', '20261128T100000'])(
      'refuses %s, whose zone nobody knows, and says what it wants',
      (at) => {
        expect(said(bodyWith(at)).join()).toContain('its zone, such as 2026-01-15T12:00:00Z');
      },
    );

    it.each([
      ['2026-11-28T10:00:00Z', '2026-11-28T10:00:00.000Z'],
      ['2026-11-28T10:00:00+05:30', '2026-11-28T04:30:00.000Z'],
      ['2026-11-28T10:00:00.5-05:00', '2026-11-28T15:00:00.500Z'],
      ['2026-11-28', '2026-11-28T00:00:00.000Z'],
    ])('takes %s for %s', (at, moment) => {
      expect(said(bodyWith(at))).toEqual([]);
      expect(new Date(at).toISOString()).toBe(moment);
    });
  });
});
