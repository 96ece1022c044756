import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrderingBench } from '../ordering.fixture.js';
import { ShowOrderSheet } from './show-order-sheet.js';

describe('show-order-sheet', () => {
  let bench: OrderingBench;
  let operation: ShowOrderSheet;
  beforeAll(async () => {
    bench = await OrderingBench.open();
    operation = new ShowOrderSheet(bench.database, bench.orders);
    await bench.connected();
  });
  afterAll(() => bench.close());

  it('says the same as the event that announced the order', async () => {
    const orderId = await bench.placed();
    const [event] = await bench.announced();
    expect(await operation.run({ orderId })).toEqual(event?.data);
  });

  it('refuses an order that does not exist', async () => {
    await expect(operation.run({ orderId: randomUUID() })).rejects.toMatchObject({ code: 'order-not-found' });
  });
});
