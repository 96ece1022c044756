import { randomUUID } from 'node:crypto';
import { orderPlaced } from '@assay/contracts/ordering';
import type { Lease } from '@assay/persistence';
import { capturedLogs, testDatabase, type TestDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { QueryRunner } from 'typeorm';
import { Outbox } from './outbox.js';
import { outboxRows } from './outbox-rows.js';
import { PublishNotes } from './publish-notes.js';
import { addOutboxCompany, createMessagingTables } from './tables.js';

class CreateTables0001 {
  async up(runner: QueryRunner): Promise<void> {
    await createMessagingTables(runner);
    await addOutboxCompany(runner);
  }
}

let store: TestDatabase;
let notes: PublishNotes;

beforeAll(async () => {
  store = await testDatabase('ordering', { migrations: [CreateTables0001] });
  notes = new PublishNotes(store.database, capturedLogs().logger);
});
beforeEach(() => store.clear());
afterAll(() => store.close());

async function taken(): Promise<Lease> {
  const [lease] = await outboxRows.lease(store.database, 1);
  if (!lease) throw new Error('nothing is due');
  return lease;
}

/** An event whose first holder slept past its lease, so that somebody else holds it by now. */
async function takenTwice(): Promise<{ slept: Lease; holder: Lease }> {
  const data = { orderId: randomUUID() } as never;
  await store.database.transaction((tx) => new Outbox().add(tx, orderPlaced, { companyId: 'acme', data }));
  const slept = await taken();
  await store.sql(`UPDATE outbox SET leased_until = now() - interval '1 second'`);
  return { slept, holder: await taken() };
}

async function state(): Promise<{ held: boolean; due: boolean; published: boolean } | undefined> {
  const [row] = await store.sql<{ held: boolean; due: boolean; published: boolean }>(
    `SELECT leased_until IS NOT NULL AS held, due_at IS NOT NULL AS due, published_at IS NOT NULL AS published
       FROM outbox`,
  );
  return row;
}

describe('who slept past its lease on an event', () => {
  it.each(['took', 'refuse'] as const)('changes nothing of what another one holds: %s', async (said) => {
    const { slept, holder } = await takenTwice();
    notes[said](slept);
    await notes.write();
    expect(await state()).toEqual({ held: true, due: true, published: false });
    notes.took(holder);
    await notes.write();
    expect(await state()).toEqual({ held: false, due: false, published: true });
  });

  it('does not have an event published again that another one has published', async () => {
    const { slept, holder } = await takenTwice();
    notes.took(holder);
    await notes.write();
    notes.refuse(slept);
    await notes.write();
    expect(await state()).toEqual({ held: false, due: false, published: true });
  });
});
