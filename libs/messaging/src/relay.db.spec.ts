import { randomUUID } from 'node:crypto';
import { orderPlaced } from '@assay/contracts/ordering';
import type { Tx } from '@assay/persistence';
import { Metrics } from '@assay/runtime';
import { capturedLogs, eventually, testDatabase, type TestDatabase } from '@assay/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { QueryRunner } from 'typeorm';
import type { Broker } from './broker.js';
import type { Bus } from './bus.js';
import type { EventStream } from './event-stream.js';
import { insertEvents, Outbox } from './outbox.js';
import { outboxRows } from './outbox-rows.js';
import { Relay } from './relay.js';
import { addOutboxCompany, createMessagingTables } from './tables.js';

class CreateTables0001 {
  async up(runner: QueryRunner): Promise<void> {
    await createMessagingTables(runner);
    await addOutboxCompany(runner);
  }
}

const outbox = new Outbox();
const { logger } = capturedLogs();
let store: TestDatabase;
let relay: Relay | undefined;
/** What the stream has, by the id of the event. */
let published: string[] = [];
let taking = true;
/** What the consumers say that they have not got. */
let missing: (ids: readonly string[]) => Promise<string[]>;

beforeAll(async () => {
  store = await testDatabase('ordering', { migrations: [CreateTables0001] });
});
beforeEach(async () => {
  [published, taking] = [[], true];
  missing = () => Promise.resolve([]);
  await store.clear();
});
afterEach(() => relay?.stop());
afterAll(() => store.close());

function started(): Relay {
  const publish = async (_subject: string, _body: string, { msgID }: { msgID: string }) => {
    if (!taking) throw new Error('no stream');
    published.push(msgID);
  };
  const broker = { current: () => ({}), jetstream: async () => ({ publish }) } as unknown as Broker;
  const ask = async (_contract: unknown, { eventIds }: { eventIds: string[] }) => ({
    missing: await missing(eventIds),
  });
  const stream = { ensure: () => Promise.resolve() } as unknown as EventStream;
  relay = new Relay(store.database, broker, stream, logger, { ask } as unknown as Bus, new Metrics(logger));
  relay.start();
  return relay;
}

/** A relay that has seen that nothing waits. */
async function quiet(): Promise<void> {
  started();
  await eventually(async () => expect(await given()).toBe(true));
}
const given = () => store.database.transaction(async (tx) => tx.place('outbox') !== undefined);

const add = (tx: Tx, companyId = 'acme') =>
  outbox.add(tx, orderPlaced, { companyId, data: { orderId: randomUUID() } as never });
const rows = () =>
  store.sql<{ company_id: string; attempt: number; noted: boolean; due: boolean }>(
    `SELECT company_id, attempt, published_at IS NOT NULL AS noted, due_at IS NOT NULL AS due FROM outbox`,
  );

describe('an event', () => {
  it('is published as soon as it is committed, and that is noted afterwards', async () => {
    await quiet();
    await store.database.transaction((tx) => add(tx));
    await eventually(() => expect(published).toHaveLength(1));
    await eventually(async () =>
      expect(await rows()).toEqual([{ company_id: 'acme', attempt: 1, noted: true, due: false }]),
    );
    expect(published).toHaveLength(1);
  });

  it('is not published where its transaction fails, or where it was not written', async () => {
    await quiet();
    const failing = store.database.transaction(async (tx) => {
      await add(tx);
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    await store.database.transaction(async (tx) => {
      const event = outbox.enclose(tx, orderPlaced, { companyId: 'acme', data: {} as never });
      await tx.query(insertEvents('$1', 'false'), [JSON.stringify([event])]);
    });
    await store.database.transaction((tx) => add(tx, 'other'));
    await eventually(() => expect(published).toHaveLength(1));
    expect(await rows()).toMatchObject([{ company_id: 'other' }]);
  });

  it('that was refused, or is of a process that died, is published when it is due again', async () => {
    await quiet();
    taking = false;
    await store.database.transaction((tx) => add(tx));
    await eventually(async () => expect(await rows()).toMatchObject([{ attempt: 1, due: true }]));
    taking = true;
    await eventually(async () => expect(await rows()).toMatchObject([{ noted: true, due: false }]));
    expect(published).toHaveLength(1);
  });

  it('that nobody consumes is gone once it is published', async () => {
    await quiet();
    await store.database.transaction((tx) =>
      outbox.add(tx, { ...orderPlaced, consumers: [] }, { companyId: 'acme', data: {} as never }),
    );
    await eventually(() => expect(published).toHaveLength(1));
    await relay?.stop();
    expect(await rows()).toEqual([]);
  });

  it('that is written when the relay has stopped is published by the next one', async () => {
    await quiet();
    await relay?.stop();
    await store.database.transaction((tx) => add(tx));
    expect(await rows()).toMatchObject([{ attempt: 0, due: true }]);
    started();
    await eventually(() => expect(published).toHaveLength(1));
  });
});

const flood = (count: number) =>
  store.sql(
    `INSERT INTO outbox (id, subject, envelope, consumers, company_id, due_at)
     SELECT gen_random_uuid(), 'event.spec', '{"correlationId":"spec"}', ARRAY['results'], 'flood', now() - interval '1 hour'
     FROM generate_series(1, $1)`,
    [count],
  );

describe('events that their consumers have not got yet', () => {
  // 256, and those that were under way when there were so many.
  const most = 256 + 32;

  it('are few, so that another company’s event waits for no more, behind 20,000 of one', async () => {
    const got = new Set<string>();
    missing = async (ids) => ids.filter((id) => !got.has(id));
    await flood(20_000);
    started();
    await eventually(() => expect(published.length).toBeGreaterThanOrEqual(256));
    await store.database.transaction((tx) => add(tx));
    const [acme] = await store.sql<{ id: string }>(`SELECT id FROM outbox WHERE company_id = 'acme'`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(published.length).toBeLessThanOrEqual(most);
    expect(published).not.toContain(acme?.id);
    for (const id of published) got.add(id);
    await eventually(() => expect(published).toContain(acme?.id));
    expect(published.indexOf(acme?.id ?? '')).toBeLessThan(most + 32);
  });

  it('hold nobody up where it is their consumer that is away, or gets no further', async () => {
    for (const none of [
      async (ids: readonly string[]) => [...ids],
      () => Promise.reject(new Error('away')),
    ]) {
      missing = none;
      published = [];
      await store.clear();
      await flood(300);
      const running = started();
      await eventually(() => expect(published.length).toBeGreaterThanOrEqual(256));
      await eventually(() => expect(published).toHaveLength(300), 10_000);
      await running.stop();
    }
  });
});

it('a company with one event waits for one of each other company, behind 20,000 of one', async () => {
  await flood(20_000);
  for (const company of ['acme', 'northwind', 'umbrella'])
    await store.database.transaction((tx) => add(tx, company));
  await store.sql('ANALYZE outbox');
  const turns: string[] = [];
  for (let place = 0; place < 8; place += 1) {
    const [row] = await outboxRows.lease(store.database, 1);
    turns.push((row as { company_id?: string } | undefined)?.company_id ?? 'nobody');
  }
  expect(new Set(turns.slice(0, 4))).toEqual(new Set(['flood', 'acme', 'northwind', 'umbrella']));
  expect(turns.slice(4)).toEqual(['flood', 'flood', 'flood', 'flood']);
});
