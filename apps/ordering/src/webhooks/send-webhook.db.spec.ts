import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { showAccount, signWebhook, type SavedAccount } from '@assay/contracts/consent';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LocalEngine } from '../engine/local-engine.fixture.js';
import { anAccount, OrderingBench } from '../ordering.fixture.js';
import { RecordProgress } from '../progress/record-progress.js';
import { SendWebhook } from './send-webhook.js';
import { webhookRows } from './webhooks.repository.js';

const change = { connectionId: randomUUID(), accountId: 'north', revision: 7 };

describe('send-webhook', () => {
  let bench: OrderingBench;
  let engine: LocalEngine;
  let send: SendWebhook;
  beforeAll(async () => {
    bench = await OrderingBench.open();
    engine = await LocalEngine.start();
    send = new SendWebhook(bench.database, bench.account, bench.tell);
  });
  beforeEach(async () => {
    await bench.clear();
    await bench.connected();
    engine.received.length = 0;
    engine.answers(200, {});
    bench.bus.answer(signWebhook, ({ messageId, timestamp }) => ({
      signature: `v1,${messageId}.${timestamp}`,
    }));
  });
  afterAll(async () => {
    await engine.stop();
    await bench.close();
  });

  const wants = (changes: Partial<SavedAccount> = {}) =>
    bench.within((tx) =>
      bench.accounts.keep(
        tx,
        anAccount({
          engineUrl: engine.url,
          webhookTypes: ['order.started', 'connection.draining'],
          ...changes,
        }),
        '2026-02-01T00:00:00Z',
      ),
    );
  const start = async (): Promise<string> => {
    const orderId = await bench.placed();
    await new RecordProgress(bench.database, bench.orders, bench.changes).run({ orderId });
    return orderId;
  };
  const work = async (): Promise<boolean> => {
    await bench.store.sql('UPDATE webhooks SET due_at = now() WHERE due_at IS NOT NULL');
    const [row] = await webhookRows.lease(bench.database, 1);
    if (row) await send.run(row);
    return row !== undefined;
  };
  const queue = async () =>
    (await bench.store.sql<Record<string, unknown>>('SELECT type, outcome, due_at FROM webhooks'))[0];

  it('tells what the account wants to know, signed, with ids and no names', async () => {
    await wants();
    const orderId = await start();
    await work();
    expect(await queue()).toMatchObject({ type: 'order.started', outcome: 'delivered', due_at: null });
    const [received] = engine.received;
    expect(JSON.parse(received?.body ?? '')).toMatchObject({
      type: 'order.started',
      data: { orderId, accountId: 'north', companyId: 'acme', status: 'in-progress' },
    });
    expect(received?.headers['webhook-signature']).toContain(String(received?.headers['webhook-id']));
    expect(received?.body).not.toContain('Ada');
    expect(received?.body).not.toContain('@');
  });

  it('tells an account nothing that it does not want', async () => {
    await wants({ webhookTypes: [] });
    await start();
    expect(await queue()).toEqual({ type: 'order.started', outcome: 'unwanted', due_at: null });
    expect(await work()).toBe(false);
  });

  it('keeps what happened before the account was known, and asks whether it is wanted', async () => {
    await bench.store.sql('DELETE FROM packages; DELETE FROM accounts');
    await bench.deliver(bench.keepConnection, change, { type: 'connection-draining' });
    bench.bus.answer(showAccount, () => anAccount({ engineUrl: engine.url }));
    await work();
    expect(await queue()).toMatchObject({ type: 'connection.draining', outcome: 'unwanted' });
    expect(engine.received).toEqual([]);
  });

  it('sends to the address for webhooks where there is one', async () => {
    await wants({ webhookUrl: engine.url, engineUrl: 'https://nowhere.example/' });
    await bench.deliver(bench.keepConnection, change, { type: 'connection-draining' });
    await work();
    expect(engine.received).toHaveLength(1);
  });

  it('tries again with the same id and the same bytes until it is taken', async () => {
    await wants();
    await start();
    engine.answers(500, {});
    await work();
    expect(await queue()).toMatchObject({ outcome: null });
    engine.answers(204, {});
    await work();
    const [first, second] = engine.received;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
    expect(await work()).toBe(false);
  });

  it.each([301, 302, 303, 304, 307, 308])(
    '%i delivers nothing: it stays due, and nobody is sent elsewhere',
    async (status) => {
      await wants();
      await start();
      engine.behaviour = (response) =>
        void response.writeHead(status, { location: `${engine.url}/moved` }).end();
      await work();
      expect(await queue()).toMatchObject({ outcome: null, due_at: expect.any(Date) });
      expect(engine.received).toHaveLength(1);
      engine.answers(200, {});
      await work();
      expect(await queue()).toMatchObject({ outcome: 'delivered' });
    },
  );

  it('stops at 410 Gone, and after a week', async () => {
    await wants();
    await start();
    engine.answers(410, {});
    await work();
    expect(await queue()).toMatchObject({ outcome: 'gone', due_at: null });
    await bench.store.sql(
      "UPDATE webhooks SET due_at = now(), outcome = NULL, give_up_at = now() - interval '1 s'",
    );
    engine.answers(503, {});
    await work();
    expect(await queue()).toMatchObject({ outcome: 'failed', due_at: null });
  });

  it.each([
    ['within seconds while nobody signs, on record once', 'unavailable', ['not-sent'], false],
    [
      'ever less often while whoever signs will not',
      'account-not-found',
      Array(4).fill('not-prepared'),
      true,
    ],
  ] as const)('tries again %s', async (_when, code, details, seldom) => {
    await wants();
    await start();
    bench.bus.answer(signWebhook, () => {
      throw new Problem(code, { service: 'consent', accountId: 'north' });
    });
    let late = 0;
    // The pause is random: of several that may be long hardly all are short.
    for (let time = 0; time < 4; time += 1) {
      await bench.store.sql('UPDATE webhooks SET attempt = 20 + $1::int', [time]);
      await work();
      late += (await bench.store.sql("SELECT 1 FROM webhooks WHERE due_at > now() + interval '10 seconds'"))
        .length;
    }
    expect(late > 0).toBe(seldom);
    expect(engine.received).toEqual([]);
    const kept = await bench.store.sql<{ detail: string }>('SELECT detail FROM webhook_attempts ORDER BY id');
    expect(kept.map(({ detail }) => detail)).toEqual(details);
  });
});
