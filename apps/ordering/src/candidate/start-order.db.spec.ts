import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { CompleteOrder } from '../progress/complete-order.js';
import { ShowInvitee } from './show-invitee.js';
import { StartOrder } from './start-order.js';

const assessmentUrl = 'https://engine.example/t/1';

describe('start-order', () => {
  const bench = orderingBench();
  let operation: StartOrder;
  let orderId: string;
  let linkToken: string;
  beforeAll(() => {
    operation = new StartOrder(bench.database, bench.orders, bench.links, bench.changes);
  });
  beforeEach(async () => {
    await bench.connected();
    orderId = await bench.placed();
    const invitee = new ShowInvitee(bench.database, bench.briefings, bench.account, bench.links);
    ({ linkToken } = await invitee.run({ orderId }));
  });

  const assign = (): Promise<object[]> =>
    bench.store.sql('UPDATE orders SET assessment_url = $1', [assessmentUrl]);
  const progressed = async () => (await bench.announced()).filter(({ type }) => type === 'order-progressed');

  it('starts the order and says where the assessment is taken', async () => {
    await assign();
    expect(await operation.run({ linkToken })).toEqual({ state: 'started', assessmentUrl });
    expect(await progressed()).toMatchObject([{ data: { orderId, status: 'in-progress', revision: 2 } }]);
    expect(await bench.kinds(orderId)).toEqual(['order-placed', 'order-started']);
  });

  it('starts it once when Start is pressed twenty times at once', async () => {
    await assign();
    const answers = await Promise.all(Array.from({ length: 20 }, () => operation.run({ linkToken })));
    expect(answers).toEqual(answers.map(() => ({ state: 'started', assessmentUrl })));
    expect(await progressed()).toHaveLength(1);
  });

  it('changes nothing while the assessment is being prepared', async () => {
    expect(await operation.run({ linkToken })).toEqual({ state: 'preparing' });
    expect(await bench.store.sql('SELECT status FROM orders')).toEqual([{ status: 'pending' }]);
    expect(await progressed()).toEqual([]);
  });

  it('leads nowhere once the order is over', async () => {
    await assign();
    const result = { orderId, version: 1, submittedAt: '2026-01-15T13:00:00Z' };
    await bench.deliver(new CompleteOrder(bench.orders, bench.changes), result);
    expect(await operation.run({ linkToken })).toEqual({ state: 'completed' });
  });

  it('refuses a link that is not valid', async () => {
    await expect(operation.run({ linkToken: 'x'.repeat(43) })).rejects.toMatchObject({
      code: 'link-not-found',
    });
  });
});
