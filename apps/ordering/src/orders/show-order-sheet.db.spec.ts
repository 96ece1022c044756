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

  it('says that SmartRecruiters has no such order where it was refused', async () => {
    const refused = { orderId: randomUUID(), packageId: 'nowhere' };
    await expect(bench.placed(refused)).rejects.toMatchObject({ code: 'package-not-found' });
    const { orderId } = refused;
    expect(await operation.run({ orderId })).toMatchObject({ status: 'rejected', refused: true });
  });

  it('refuses an order that does not exist', async () => {
    await expect(operation.run({ orderId: randomUUID() })).rejects.toMatchObject({ code: 'order-not-found' });
  });
});
