import { randomUUID } from 'node:crypto';
import type { EventEnvelope } from '@assay/contracts';
import { orderPlaced } from '@assay/contracts/ordering';
import { commitSettings, testDatabase, type TestDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { QueryRunner } from 'typeorm';
import { ConfirmEvents } from './confirm-events.js';
import { Inbox } from './inbox.js';
import { Outbox } from './outbox.js';
import { addOutboxCompany, createMessagingTables } from './tables.js';

class CreateTables0001 {
  async up(runner: QueryRunner): Promise<void> {
    await createMessagingTables(runner);
    await addOutboxCompany(runner);
  }
}

let store: TestDatabase;
beforeAll(async () => {
  store = await testDatabase('results', { migrations: [CreateTables0001] });
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const event = (): EventEnvelope<unknown> => ({
  id: randomUUID(),
  type: 'spec',
  occurredAt: new Date().toISOString(),
  companyId: 'acme',
  correlationId: 'spec',
  data: {},
});

/** How far the log is written by now; the commit that was just answered ends there. */
const written = async (): Promise<string> =>
  (await store.sql<{ at: string }>('SELECT pg_current_wal_insert_lsn()::text AS at'))[0]?.at ?? '';

const isOnDisk = async (position: string): Promise<boolean> =>
  (
    await store.sql<{ flushed: boolean }>(
      `SELECT pg_current_wal_flush_lsn() >= '${position}'::pg_lsn AS flushed`,
    )
  )[0]?.flushed ?? false;

describe('an event that is consumed', () => {
  it('is committed without waiting for the disk, unless something follows from it at once', async () => {
    const settings = await commitSettings(store, 'inbox', 'event_id');
    const [quiet, announced, told] = [event(), event(), event()];
    const inbox = new Inbox(store.database);
    await inbox.receive('results-spec', [quiet], () => Promise.resolve());
    // No relay has a place for it: it is leased by a commit of its own.
    await inbox.receive('results-spec', [announced], (_event, tx) =>
      new Outbox().add(tx, orderPlaced, { companyId: 'acme', data: {} as never }),
    );
    await inbox.receive('results-spec', [told], async (_event, tx) => tx.afterCommit(() => undefined));
    expect(await settings()).toEqual({ [quiet.id]: 'off', [announced.id]: 'off', [told.id]: 'on' });
  });

  it('counts as arrived only once it is on the disk', async () => {
    const [here, missing] = [event(), event()];
    await new Inbox(store.database).receive('results-spec', [here], () => Promise.resolve());
    const position = await written();
    const answer = await new ConfirmEvents(store.database).run({ eventIds: [here.id, missing.id] });
    expect(await isOnDisk(position)).toBe(true);
    expect(answer).toEqual({ missing: [missing.id] });
  });
});
