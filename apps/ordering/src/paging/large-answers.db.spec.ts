import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anOrder, orderingBench } from '../ordering.fixture.js';
import { Attempts } from '../assignments/attempts.repository.js';
import { ListWebhooks } from '../webhooks/list-webhooks.js';
import { Webhooks } from '../webhooks/webhooks.repository.js';
import { ListOrders } from '../orders/list-orders.js';
import { ShowOrderTimeline } from '../timeline/show-order-timeline.js';

const bench = orderingBench();
const MESSAGE = 1_048_576;
const bytesOf = (answer: object): number => Buffer.byteLength(JSON.stringify({ reply: answer }));

/** Reads a list to its end; no page may be larger than a message. */
async function readAll<T>(
  page: (cursor?: string) => Promise<{ items: readonly T[]; nextCursor?: string }>,
): Promise<T[][]> {
  const pages: T[][] = [];
  let cursor: string | undefined;
  do {
    const answer = await page(cursor);
    expect(bytesOf(answer)).toBeLessThan(MESSAGE);
    pages.push([...answer.items]);
    cursor = answer.nextCursor;
  } while (cursor !== undefined);
  return pages;
}

describe('an answer fits one message, whatever is stored:', () => {
  it('one company’s refused orders, as large as they can be, break nobody’s list', async () => {
    await bench.connected();
    const value = 'ż'.repeat(2000);
    const fields = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`field-${at}`, value]));
    for (let at = 0; at < 40; at += 1) {
      const order = anOrder({ packageId: 'p-none', fields, smartrecruitersOrderId: `refused-${at}` });
      await expect(bench.placeOrder.run(order)).rejects.toMatchObject({ code: 'package-not-found' });
    }
    const innocent = await bench.placed({
      receivedAt: '2026-01-01T00:00:00Z',
      smartrecruitersOrderId: 'mine',
    });
    const list = new ListOrders(bench.database, bench.orders);
    const pages = await readAll((cursor) => list.run({ limit: 200, ...(cursor ? { cursor } : {}) }));
    expect(pages.length).toBeGreaterThan(2);
    const ids = pages.flat().map(({ orderId }) => orderId);
    expect(new Set(ids).size).toBe(41);
    expect(ids.at(-1)).toBe(innocent);
  });

  it('webhooks that were tried as often as they can be', async () => {
    await bench.connected();
    await bench.store
      .sql(`INSERT INTO webhooks (id, account_id, type, payload, key, give_up_at, company_id, created_at)
      SELECT gen_random_uuid(), 'north', 'order.started', '{}', n::text, now(), repeat('ż', 128),
             '2026-01-01'::timestamptz + make_interval(secs => n) FROM generate_series(1, 200) n`);
    await bench.store.sql(`INSERT INTO webhook_attempts (webhook_id, attempt, duration_ms, detail)
      SELECT id, t, 600000, repeat('x', 100) FROM webhooks, generate_series(1, 50) t`);
    const list = new ListWebhooks(bench.database, bench.account, new Webhooks());
    const pages = await readAll((cursor) =>
      list.run({ accountId: 'north', limit: 200, ...(cursor ? { cursor } : {}) }),
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages.flat().map(({ webhookId }) => webhookId)).size).toBe(200);
  });

  it('the story of an order that was changed for ever: the newest is told, and how much is not', async () => {
    await bench.connected();
    const orderId = await bench.placed({ smartrecruitersOrderId: randomUUID() });
    await bench.store.sql(
      `INSERT INTO order_history (order_id, at, kind, text)
       SELECT $1, now() + make_interval(secs => n), 'zone-set', 'Line ' || n || repeat(' x', 200) FROM generate_series(1, 10000) n`,
      [orderId],
    );
    const story = await new ShowOrderTimeline(
      bench.database,
      bench.orders,
      bench.history,
      new Attempts(),
    ).run({ orderId });
    expect(bytesOf(story)).toBeLessThan(MESSAGE);
    expect(story.entries.at(-1)?.text).toContain('Line 10000 ');
    expect(story.entries.length + (story.omitted ?? 0)).toBe(10_001);
  });
});
