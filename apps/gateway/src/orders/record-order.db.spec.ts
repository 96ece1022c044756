import { placeOrder, Problem } from '@assay/contracts';
import { Database, type Tx } from '@assay/persistence';
import { orderBodyFixture } from '@assay/smartrecruiters';
import { capturedLogs, testDatabase, type TestDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { GatewayConfig } from '../app.config.js';
import { type Gateway, startGateway } from '../gateway.fixture.js';
import { Intake } from './intake.repository.js';
import { readOrder, type ReceivedOrder } from './read-order.js';
import { RecordOrder } from './record-order.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase('gateway', { migrations });
});
afterAll(() => db.close());
beforeEach(() => db.clear());

const config = Object.assign(new GatewayConfig(), { INTAKE_DEADLINE_MS: 400 });

function received(): ReceivedOrder {
  const holder = {
    companyId: 'NorthwindRobotics',
    accountId: 'northwind',
    connectionId: '0190b1a0-0000-7000-8000-000000000001',
    scopes: new Set<string>(),
  };
  return readOrder(orderBodyFixture(), holder, config.SMARTRECRUITERS_API_URL);
}

/** A database whose answers get lost on the way back. */
class LosingDatabase {
  /** How many lookups fail as well before the database is back. */
  lostReads = 0;
  reads = 0;

  constructor(private readonly loses: 'answer' | 'everything' | 'connection') {}

  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.loses === 'connection') throw new Error('connect ECONNREFUSED');
    if (this.loses === 'answer') await db.database.transaction(work);
    else await db.database.transaction(async (tx) => Promise.reject(await work(tx))).catch(() => undefined);
    throw new Error('Connection terminated unexpectedly');
  }

  async read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    this.reads += 1;
    this.lostReads -= 1;
    if (this.lostReads >= 0) throw new Error('connect ECONNREFUSED');
    return db.database.read(work);
  }
}

const recordWith = (database: LosingDatabase | Database): RecordOrder =>
  new RecordOrder(database as Database, new Intake(config), config, capturedLogs().logger);

describe('an order whose commit was not answered', () => {
  it('is found on another connection, also after some tries', async () => {
    const database = new LosingDatabase('answer');
    database.lostReads = 2;
    const order = received();
    expect((await recordWith(database).run(order)).id).toBe(order.id);
  });

  it('is unavailable when it was not committed', async () => {
    const outcome = recordWith(new LosingDatabase('everything')).run(received());
    await expect(outcome).rejects.toMatchObject({ code: 'unavailable' } satisfies Partial<Problem>);
    expect(await db.sql('SELECT id FROM gateway.intake')).toEqual([]);
  });

  it('is unavailable at once when nothing was sent', async () => {
    const database = new LosingDatabase('connection');
    const outcome = recordWith(database).run(received());
    await expect(outcome).rejects.toMatchObject({ code: 'unavailable' } satisfies Partial<Problem>);
    expect(database.reads).toBe(0);
  });
});

describe('a gateway whose database connections break', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway();
    gateway.bus.answer(placeOrder, ({ orderId }) => ({ orderId, outcome: 'accepted' }));
  });
  afterAll(() => gateway.close());

  const kill = (): Promise<unknown> =>
    gateway.db.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );

  it('UNK-21 answers 202 or 503 and never anything else, and every 202 is in the intake', async () => {
    const authorization = `Bearer ${await gateway.token()}`;
    const answers: { id: string; status: number }[] = [];
    const place = async (number: number): Promise<void> => {
      const id = `order-${number}`;
      const resultCallbackURL = `https://api.smartrecruiters.com/orders/${id}/results`;
      const answer = await gateway.app.inject({
        method: 'POST',
        url: '/sr/packages/orders',
        headers: { authorization },
        payload: orderBodyFixture({ resultCallbackURL }),
      });
      answers.push({ id, status: answer.statusCode });
    };
    for (let round = 0; round < 5; round += 1) {
      const orders = Array.from({ length: 12 }, (_, index) => place(round * 100 + index));
      await kill();
      await Promise.all(orders);
    }
    expect(answers.filter(({ status }) => status !== 202 && status !== 503)).toEqual([]);
    const rows = await gateway.db.sql<{ id: string }>(
      'SELECT smartrecruiters_order_id AS id FROM gateway.intake',
    );
    const recorded = new Set(rows.map(({ id }) => id));
    const promised = answers.filter(({ status }) => status === 202).map(({ id }) => id);
    expect(promised.filter((id) => !recorded.has(id))).toEqual([]);
    expect(promised.length).toBeGreaterThan(0);
  });
});
