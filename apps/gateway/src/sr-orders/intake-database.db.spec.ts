import { Problem } from '@assay/contracts';
import { placeOrder } from '@assay/contracts/ordering';
import { Database, type Tx } from '@assay/persistence';
import { orderBodyFixture } from '@assay/smartrecruiters';
import { capturedLogs, eventually, testDatabase, type TestDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { GatewayConfig } from '../app.config.js';
import { type Gateway, startGateway } from '../gateway.fixture.js';
import { IntakeDatabase } from './intake-database.js';
import { Intake, type IntakeRow } from './intake.repository.js';
import { readOrder, type ReceivedOrder } from './read-order.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase('gateway', { migrations });
});
afterAll(() => db.close());
beforeEach(() => db.clear());

const config = new GatewayConfig();

function received(companyId = 'NorthwindRobotics'): ReceivedOrder {
  const holder = {
    companyId,
    accountId: 'northwind',
    connectionId: '0190b1a0-0000-7000-8000-000000000001',
    scopes: new Set<string>(),
  };
  return readOrder(orderBodyFixture({ companyId }), holder, config.SMARTRECRUITERS_API_URL);
}

/** A database that fails in its own way for so many times, and then works. */
class FailingDatabase {
  tries = 0;

  constructor(
    private readonly times: number,
    private readonly fails: 'after commit' | 'before commit' | 'for good' | 'to connect',
  ) {}

  async alone<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    this.tries += 1;
    if (this.tries > this.times) return db.database.alone(work);
    if (this.fails === 'for good') throw new Error('column "nothing" does not exist');
    if (this.fails === 'to connect') throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    if (this.fails === 'after commit') await db.database.alone(work);
    else await db.database.transaction(async (tx) => Promise.reject(await work(tx))).catch(() => undefined);
    throw new Error('Connection terminated unexpectedly');
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

const intake = new Intake(config);
function claim(database: FailingDatabase, order: ReceivedOrder, deadline?: number): Promise<IntakeRow> {
  const orders = new IntakeDatabase(database, config, capturedLogs().logger, db.database);
  return orders.alone(order.companyId, deadline ?? orders.deadline(), (tx) => intake.claim(tx, order));
}

it('an order is written for the company that is named, and for no other one', async () => {
  const orders = new IntakeDatabase(
    new FailingDatabase(0, 'for good'),
    config,
    capturedLogs().logger,
    db.database,
  );
  const order = received('acme');
  const asOther = orders.alone('globex', orders.deadline(), (tx) => intake.claim(tx, order));
  await expect(asOther).rejects.toMatchObject({ code: 'unavailable' });
  const row = await claim(new FailingDatabase(0, 'for good'), order);
  const look = (companyId: string) =>
    orders.alone(companyId, orders.deadline(), (tx) => tx.query('SELECT id FROM intake'));
  expect(await look('acme')).toEqual([{ id: row.id }]);
  expect(await look('globex')).toEqual([]);
});

it('an order is written anew where the same one, of a token without authority, is forgotten while it is looked for', async () => {
  const first = await claim(new FailingDatabase(0, 'for good'), received());
  const order = { ...received(), connectionId: '0190b1a0-0000-7000-8000-000000000002' };
  const orders = new IntakeDatabase(db.database, config, capturedLogs().logger, db.database);
  const row = await orders.alone(order.companyId, orders.deadline(), (tx) => {
    const query: Tx['query'] = async (text, values) => {
      const rows = await tx.query<never>(text, values);
      if (text.startsWith('INSERT'))
        await db.database.alone((other) => intake.forget(other, first.company_id, first.id));
      return rows;
    };
    return intake.claim(Object.assign(Object.create(tx) as Tx, { query }), order);
  });
  expect(row.connection_id).toBe(order.connectionId);
});

describe('an order that could not be written', () => {
  it.each(['after commit', 'before commit', 'to connect'] as const)(
    'because the database failed %s is written once all the same when it is back in time',
    async (fails) => {
      const order = received();
      expect((await claim(new FailingDatabase(2, fails), order)).id).toBe(order.id);
      expect(await db.sql('SELECT id FROM gateway.intake')).toEqual([{ id: order.id }]);
    },
  );

  it.each(['before commit', 'to connect'] as const)(
    'because the database fails %s all the time is unavailable, and not there',
    async (fails) => {
      const outcome = claim(new FailingDatabase(Infinity, fails), received(), performance.now() + 400);
      await expect(outcome).rejects.toMatchObject({ code: 'unavailable' } satisfies Partial<Problem>);
      expect(await db.sql('SELECT id FROM gateway.intake')).toEqual([]);
    },
  );

  it('is not taken for another company’s with the same id', async () => {
    await claim(new FailingDatabase(0, 'after commit'), received('Harbor'));
    const order = received();
    expect(await claim(new FailingDatabase(1, 'after commit'), order)).toMatchObject({
      id: order.id,
      company_id: 'NorthwindRobotics',
    });
  });

  it('for a reason that stays is unavailable at once', async () => {
    const database = new FailingDatabase(Infinity, 'for good');
    const outcome = claim(database, received());
    await expect(outcome).rejects.toMatchObject({ code: 'unavailable' } satisfies Partial<Problem>);
    expect(database.tries).toBe(1);
  });
});

describe('a gateway with more orders at once than connections', () => {
  let gateway: Gateway;
  let authorization: string;
  beforeAll(async () => {
    gateway = await startGateway({ INTAKE_POOL_MAX: '2' });
    gateway.bus.answer(placeOrder, ({ orderId }) => ({ orderId, outcome: 'accepted' }));
    authorization = `Bearer ${await gateway.token()}`;
  });
  afterAll(() => gateway.close());

  const place = async (id: string): Promise<number> => {
    const resultCallbackURL = `https://api.smartrecruiters.com/orders/${id}/results`;
    const payload = orderBodyFixture({ resultCallbackURL });
    const request = {
      method: 'POST',
      url: '/sr/packages/orders',
      headers: { authorization },
      payload,
    } as const;
    return (await gateway.app.inject(request)).statusCode;
  };
  const fifty = (what: string): Promise<number[]> =>
    Promise.all(Array.from({ length: 50 }, (_, at) => place(`${what}-${at}`)));

  it('takes them all while everything else keeps every other connection busy', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const others = Array.from({ length: 12 }, () => gateway.app.get(Database).read(() => held));
    // They hold on until all are taken, and none gives up before: orders that waited for one of them would never be answered.
    expect(new Set(await fifty('busy'))).toEqual(new Set([202]));
    release();
    await Promise.all(others);
  });

  it('has them wait for a database that is held up rather than refuses them', async () => {
    gateway.logs.lines.length = 0;
    await gateway.db.sql('BEGIN');
    await gateway.db.sql('LOCK TABLE intake IN EXCLUSIVE MODE');
    const placed = fifty('held-up');
    await eventually(() =>
      Promise.resolve(expect(gateway.logs.lines).toContainEqual(expect.objectContaining({ again: true }))),
    );
    await gateway.db.sql('COMMIT');
    expect(new Set(await placed)).toEqual(new Set([202]));
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
