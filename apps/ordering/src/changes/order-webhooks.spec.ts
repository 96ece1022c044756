import type { HistoryKind } from '@assay/contracts/ordering';
import { describe, expect, it } from 'vitest';
import { Order } from '../orders/order.entity.js';
import { orderWebhooks } from './order-webhooks.js';

const anOrder = (status: Order['status']): Order =>
  Object.assign(new Order(), {
    id: 'o-1',
    accountId: 'north',
    companyId: 'acme',
    packageId: 'p-1',
    smartrecruitersOrderId: 'sr-1',
    firstName: 'Ada',
    email: 'ada@example.com',
    revision: 4,
    resultVersion: 0,
    assessments: [],
    startedAt: null,
    completedAt: null,
    status,
  });

const typesOf = (status: Order['status'], ...kinds: HistoryKind[]): string[] =>
  orderWebhooks(
    anOrder(status),
    kinds.map((kind) => ({ kind, text: 'why' })),
  ).map(({ type }) => type);

describe('what an account is told of a change of an order', () => {
  it.each([
    ['in-progress', ['order-progressed'], []],
    ['completed', ['result-recorded'], ['result.recorded']],
    ['rejected', ['invitation-failed', 'order-rejected'], ['invitation.bounced', 'order.rejected']],
    ['expired', ['order-expired'], ['order.expired']],
    ['expired', ['order-followed'], ['order.expired']],
    ['rejected', ['order-followed'], ['order.rejected']],
    ['pending', ['candidate-invited'], ['invitation.sent']],
    ['pending', ['order-placed'], []],
    ['rejected', ['order-settled'], []],
    ['rejected', ['order-refused'], ['order.rejected']],
    ['rejected', ['refusal-promised'], []],
  ] as const)('%s by %s', (status, kinds, types) => {
    expect(typesOf(status, ...kinds)).toEqual(types);
  });

  it('tells a start and a first result once in the life of an order, and a failure each time', () => {
    const order = anOrder('pending');
    order.start(new Date());
    const typesNow = (): string[] => orderWebhooks(order, []).map(({ type }) => type);
    expect(typesNow()).toEqual(['order.started']);
    order.complete(1, new Date());
    order.complete(2, new Date());
    expect(typesNow()).toEqual(['order.started', 'order.completed']);
    const keys = (): string[] => orderWebhooks(order, []).map(({ happening }) => happening);
    expect(keys()).toEqual(keys());
    const failure = [{ kind: 'submission-failed', text: '' }] as const;
    const failures = () => orderWebhooks(anOrder('pending'), failure).map(({ happening }) => happening);
    expect(failures()).not.toEqual(failures());
  });

  it('has the reason and no name', () => {
    const [webhook] = orderWebhooks(anOrder('rejected'), [
      { kind: 'order-rejected', text: 'No such package.' },
    ]);
    expect(webhook?.data).toMatchObject({ orderId: 'o-1', reason: 'No such package.', revision: 4 });
    expect(JSON.stringify(webhook)).not.toMatch(/Ada|ada@/);
  });
});
