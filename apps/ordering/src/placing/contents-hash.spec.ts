import { describe, expect, it } from 'vitest';
import { anOrder } from '../ordering.fixture.js';
import { contentsHash } from './contents-hash.js';

const order = anOrder({ fields: { a: '1', b: '2' } });

describe('the hash of an order’s contents', () => {
  it('is the same however the fields are arranged and whoever asks when', () => {
    const same = { ...order, fields: { b: '2', a: '1' }, promised: true, receivedAt: '2026-02-01T00:00:00Z' };
    expect(contentsHash(same)).toBe(contentsHash(order));
  });

  it.each([
    ['candidate', { candidate: { ...order.candidate, firstName: 'Eve' } }],
    ['package', { packageId: 'p-other' }],
    ['field', { fields: { a: '1', b: '3' } }],
    ['job', { jobId: 'job-2' }],
  ])('differs with the %s', (_what, changes) => {
    expect(contentsHash({ ...order, ...changes })).not.toBe(contentsHash(order));
  });
});
