import type { EventSelection } from '@assay/contracts/ordering';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { anAccount, orderingBench } from '../ordering.fixture.js';
import { RecordInvitation } from '../progress/record-invitation.js';
import { ListEvents } from './list-events.js';
import { Webhooks } from './webhooks.repository.js';

const bench = orderingBench();
let operation: ListEvents;
beforeAll(() => {
  operation = new ListEvents(bench.database, new Webhooks());
});
beforeEach(async () => {
  await bench.connected();
  await bench.within((tx) => bench.accounts.keep(tx, anAccount(), '2026-02-01T00:00:00Z'));
});

/** An order whose candidate was invited, which the account does not want to be told. */
async function invited(): Promise<string> {
  const orderId = await bench.placed();
  const invitation = { orderId, invitedAt: '2026-01-15T12:00:02Z' };
  await bench.deliver(new RecordInvitation(bench.orders, bench.changes), invitation);
  return orderId;
}

// Orders are told of before what happens to them.
const ago = async (moment: string) => {
  for (const [table, more] of [
    ['assignments', '1 second'],
    ['webhooks', '0'],
  ] as const)
    await bench.store.sql(
      `UPDATE ${table} SET created_at = date_trunc('milliseconds', now()) - $1::interval - $2::interval
        WHERE created_at > now() - interval '5 seconds'`,
      [moment, more],
    );
};
const anHourAgo = () => ago('1 hour');
const types = async (which: EventSelection = {}) =>
  (await operation.run(which)).items.map(({ type, status }) => `${type} ${status}`);

it('what nobody wanted to be told is listed as well, the oldest first', async () => {
  const orderId = await invited();
  await anHourAgo();
  const { items } = await operation.run({});
  expect(items.map(({ type, status }) => [type, status])).toEqual([
    ['order.placed', 'due'],
    ['invitation.sent', 'unwanted'],
  ]);
  expect(JSON.parse(items[1]?.payload ?? '')).toMatchObject({ type: 'invitation.sent', data: { orderId } });
  expect(await bench.store.sql('SELECT id FROM webhooks WHERE due_at IS NOT NULL')).toEqual([]);
});

it('is read on for ever: from each cursor what came since, each once', async () => {
  await invited();
  await anHourAgo();
  const seen: string[] = [];
  let cursor: string | undefined;
  for (const more of [0, 0, 0, 1, 0, 0]) {
    if (more) {
      await invited();
      await ago('11 seconds');
    }
    const page = await operation.run({ limit: 1, ...(cursor === undefined ? {} : { cursor }) });
    seen.push(...page.items.map(({ webhookId }) => webhookId));
    cursor = page.nextCursor ?? cursor;
  }
  expect([seen.length, new Set(seen).size]).toEqual([4, 4]);
});

it('what may still be overtaken is told later', async () => {
  await invited();
  expect(await types()).toEqual([]);
  await ago('11 seconds');
  expect(await types()).toEqual(['order.placed due', 'invitation.sent unwanted']);
});

it('nothing is told that may still be overtaken by a transaction that began before it, however long that takes', async () => {
  const told = async () => {
    const settled = await bench.database.readAtOneMoment((tx) => new Webhooks().settled(tx, 0));
    return bench.database.read((tx) => new Webhooks().events(tx, { limit: 50 }, undefined, settled));
  };
  await bench.within(async (tx) => {
    await tx.query('SELECT now()');
    await invited();
    expect(await told()).toEqual([]);
  });
  expect(await told()).toHaveLength(2);
});

it('those of one account are listed, and those since a moment', async () => {
  await invited();
  await anHourAgo();
  expect(await types({ accountId: 'south' })).toEqual([]);
  expect(await types({ accountId: 'north' })).toHaveLength(2);
  expect(await types({ since: new Date(Date.now() - 2 * 3_600_000).toISOString() })).toHaveLength(2);
  expect(await types({ since: new Date(Date.now() - 1_800_000).toISOString() })).toEqual([]);
});

it('a cursor that is none is refused', async () => {
  await expect(operation.run({ cursor: 'x' })).rejects.toMatchObject({ code: 'invalid-input' });
});
