import { Problem } from '@assay/contracts';
import { cancelOrder, readOrderLink, resendInvitation, showOrder } from '@assay/contracts/ordering';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anOrder, ConsoleVisitor, startConsole } from '../console-door/console.fixture.js';
import type { Gateway } from '../gateway.fixture.js';

const { orderId } = anOrder;
const path = `/console/orders/${orderId}`;
const by = 'console: support-1';
let gateway: Gateway;
let sue: ConsoleVisitor;
let otto: ConsoleVisitor;

beforeAll(async () => {
  gateway = await startConsole();
  sue = await ConsoleVisitor.arrive(gateway, 'support');
  otto = await ConsoleVisitor.arrive(gateway, 'auditor');
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
  gateway.bus.answer(showOrder, () => anOrder);
  gateway.bus.answer(resendInvitation, () => anOrder);
  gateway.bus.answer(cancelOrder, () => anOrder);
  gateway.bus.answer(readOrderLink, () => ({ url: 'https://assay.example.com/c/secret' }));
});

describe('support', () => {
  it('invites once more, at the same address or another one', async () => {
    expect(await sue.press(`${path}/invitation/resend`, { email: '' })).toMatchObject({
      status: 303,
      to: `${path}?said=invited`,
    });
    await sue.press(`${path}/invitation/resend`, { email: 'other@mail.example' });
    expect(gateway.bus.requests(resendInvitation)).toEqual([
      { orderId, by },
      { orderId, by, email: 'other@mail.example' },
    ]);
  });

  it('reads why the candidate is not invited once more', async () => {
    gateway.bus.answer(resendInvitation, () => {
      throw new Problem('invited-too-often', { times: '3', againAt: '2026-01-15T13:00:00.000Z' });
    });
    const answer = await sue.press(`${path}/invitation/resend`, { email: '' });
    expect(answer.body).toContain('The candidate was invited 3 times within an hour');
  });

  it('cancels an order only with a reason, and is asked before', async () => {
    expect((await sue.open(`${path}/cancel`)).body).toContain('the recruiter reads the reason there');
    expect((await sue.press(`${path}/cancel`, { reason: '' })).status).toBe(400);
    expect(gateway.bus.requests(cancelOrder)).toEqual([]);
    expect((await sue.press(`${path}/cancel`, { reason: 'The job is filled.' })).to).toBe(
      `${path}?said=cancelled`,
    );
    expect(gateway.bus.requests(cancelOrder)).toEqual([{ orderId, by, reason: 'The job is filled.' }]);
  });

  it('sees the candidate’s link when they ask for it, and on no page before', async () => {
    expect((await sue.open(path)).body).not.toContain('/c/secret');
    expect((await sue.press(`${path}/link`)).body).toContain('https://assay.example.com/c/secret');
    expect(gateway.bus.requests(readOrderLink)).toEqual([{ orderId, by }]);
  });
});

it('an auditor can do none of it', async () => {
  for (const one of ['invitation/resend', 'cancel', 'link'])
    expect((await otto.press(`${path}/${one}`, { email: '', reason: 'x' })).status).toBe(403);
  expect((await otto.open(`${path}/cancel`)).status).toBe(403);
  expect(gateway.bus.caused).toEqual([]);
});
