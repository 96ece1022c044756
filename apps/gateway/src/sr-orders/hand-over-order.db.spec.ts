import { Problem } from '@assay/contracts';
import { placeOrder } from '@assay/contracts/ordering';
import type { Bus } from '@assay/messaging';
import type { Leased } from '@assay/persistence';
import { orderBodyFixture } from '@assay/smartrecruiters';
import { type CapturedLogs, capturedLogs, testDatabase, type TestDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { GatewayConfig } from '../app.config.js';
import { FakeBus } from '../gateway.fixture.js';
import { HandOverOrder, intakeRows } from './hand-over-order.js';
import { Intake, type IntakeRow } from './intake.repository.js';
import { readOrder } from './read-order.js';

let db: TestDatabase;
let bus: FakeBus;
let logs: CapturedLogs;
let operation: HandOverOrder;
const intake = new Intake(Object.assign(new GatewayConfig(), { INTAKE_GRACE_SECONDS: 0 }));

beforeAll(async () => {
  db = await testDatabase('gateway', { migrations });
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.clear();
  bus = new FakeBus();
  logs = capturedLogs();
  operation = new HandOverOrder(intake, db.database, bus as unknown as Bus, logs.logger);
});

async function leased(): Promise<Leased<IntakeRow>> {
  const holder = {
    companyId: 'NorthwindRobotics',
    accountId: 'northwind',
    connectionId: '0190b1a0-0000-7000-8000-000000000001',
    scopes: new Set<string>(),
  };
  const order = readOrder(orderBodyFixture(), holder, 'https://api.smartrecruiters.com');
  await db.database.transaction((tx) => intake.claim(tx, order));
  const [row] = await intakeRows.lease(db.database, 1);
  if (!row) throw new Error('nothing is due');
  return row;
}

const row = async (): Promise<Record<string, unknown>> =>
  (await db.sql<Record<string, unknown>>('SELECT *, due_at > now() AS later FROM gateway.intake'))[0] ?? {};

it.each(['accepted', 'rejected'] as const)('an order that ordering %s is decided', async (outcome) => {
  bus.answer(placeOrder, ({ orderId }) => ({ orderId, outcome }));
  await operation.run(await leased());
  expect(await row()).toMatchObject({ decision: outcome, due_at: null, leased_until: null });
  expect(bus.requests(placeOrder)).toMatchObject([{ promised: true }]);
});

it('an order whose gateway died before it answered is promised before it is handed over', async () => {
  bus.answer(placeOrder, async ({ orderId }) => {
    expect((await row())['promised_at']).not.toBeNull();
    return { orderId, outcome: 'accepted' };
  });
  await operation.run(await leased());
  expect(await row()).toMatchObject({ decision: 'accepted' });
});

it('an order nobody decides about is due again later', async () => {
  await operation.run(await leased());
  expect(await row()).toMatchObject({ decision: null, leased_until: null, later: true, attempt: 1 });
});

it('an order waits for seconds while ordering is silent, however long that lasts', async () => {
  await leased();
  // The pause is random: one that may be half a minute is hardly short so often.
  for (let time = 0; time < 12; time += 1) {
    await db.sql('UPDATE gateway.intake SET attempt = 20, due_at = now(), leased_until = NULL');
    const [lease] = await intakeRows.lease(db.database, 1);
    if (!lease) throw new Error('nothing is due');
    await operation.run(lease);
    expect(await db.sql(`SELECT 1 FROM gateway.intake WHERE due_at > now() + interval '11 seconds'`)).toEqual(
      [],
    );
  }
});

it('an order that was decided meanwhile is not handed over again', async () => {
  const lease = await leased();
  await db.database.transaction((tx) => intake.decide(tx, lease.company_id, lease.id, 'accepted'));
  await db.sql('UPDATE gateway.intake SET due_at = now()');
  await operation.run(lease);
  expect(bus.requests(placeOrder)).toEqual([]);
  expect(await row()).toMatchObject({ due_at: null });
});

it('a refusal of what was promised is a fault, told to the operator and tried again', async () => {
  bus.answer(placeOrder, () => {
    throw new Problem('package-not-found', { packageId: 'pkg' });
  });
  await operation.run(await leased());
  expect(await row()).toMatchObject({ decision: null, later: true });
  expect(logs.lines).toContainEqual(expect.objectContaining({ level: 'error', code: 'package-not-found' }));
});
