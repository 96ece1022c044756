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
    status,
  });

const typesOf = (status: Order['status'], ...kinds: string[]): string[] =>
  orderWebhooks(
    anOrder(status),
    kinds.map((kind) => ({ kind, text: 'why' })),
  ).map(({ type }) => type);

describe('what an account is told of a change of an order', () => {
  it.each([
    ['in-progress', ['order-started'], ['order.started']],
    ['in-progress', ['order-progressed'], ['order.started']],
    ['completed', ['result-recorded'], ['order.completed', 'result.recorded']],
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

  it('is nothing where nothing was written', () => {
    expect(typesOf('completed')).toEqual([]);
  });

  it('tells a start once however often it is written about, and a failure each time', () => {
    const order = anOrder('in-progress');
    const progress = [{ kind: 'order-progressed', text: '' }];
    const keys = (): string[] => orderWebhooks(order, progress).map(({ happening }) => happening);
    expect(keys()).toEqual(keys());
    const failure = [{ kind: 'submission-failed', text: '' }];
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
