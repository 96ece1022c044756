import { randomUUID } from 'node:crypto';
import type { EventEnvelope, RequestContract } from '@assay/contracts';
import type { AccountSummary, ConnectionReply } from '@assay/contracts/consent';
import type { CatalogPackage, PlaceOrderRequest } from '@assay/contracts/ordering';
import { Problem } from '@assay/contracts';
import { type Bus, Outbox } from '@assay/messaging';
import { type DueLoop, loopFor, openVault, type Tx, type Vault } from '@assay/persistence';
import { Metrics } from '@assay/runtime';
import {
  type CapturedLogs,
  capturedLogs,
  forItsCompany,
  testDatabase,
  type TestDatabase,
} from '@assay/testing';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { migrations } from '../migrations/index.js';
import { Account } from './accounts/account.entity.js';
import { Accounts } from './accounts/accounts.repository.js';
import { KnowAccount } from './accounts/know-account.js';
import { OrderingConfig } from './app.config.js';
import { AssignOrder } from './assignments/assign-order.js';
import { Assignments } from './assignments/assignments.repository.js';
import { Attempts } from './assignments/attempts.repository.js';
import { EngineClient } from './engine/engine-client.js';
import { TellEngine } from './engine/tell-engine.js';
import { InviteAgain } from './candidate/invite-again.js';
import { KeepZone } from './candidate/keep-zone.js';
import { deadlineRows, Deadlines } from './deadlines/deadlines.repository.js';
import { ExpireOrder } from './deadlines/expire-order.js';
import { AskConnection } from './connections/ask-connection.js';
import { Connection } from './connections/connection.entity.js';
import { Connections } from './connections/connections.repository.js';
import { KeepConnection } from './connections/keep-connection.js';
import { FieldMappingsBook } from './field-book/field-mappings.repository.js';
import { FieldObservations } from './field-book/field-observations.repository.js';
import { Briefings } from './orders/briefings.repository.js';
import { CandidateLinks } from './orders/candidate-links.js';
import { OrderChanges } from './changes/order-changes.js';
import { OrderHistory } from './changes/order-history.repository.js';
import { Order } from './orders/order.entity.js';
import { ErasedOrders } from './orders/erased-orders.js';
import { Orders } from './orders/orders.repository.js';
import { Grounds } from './placing/grounds.repository.js';
import { PlaceOrder } from './placing/place-order.js';
import { Package } from './packages/package.entity.js';
import { Packages } from './packages/packages.repository.js';
import { DecideTerms } from './terms/decide-terms.js';
import { EarlierOrders } from './terms/earlier-orders.repository.js';
import { Policies } from './policies/policies.repository.js';

/** Answers what a spec told it to answer, and is silent about everything else. */
export class FakeBus {
  readonly asked: { name: string; request: unknown }[] = [];
  /** How long an answer was waited for at most, where that was said. */
  readonly patience = new Map<string, number | undefined>();
  private readonly answers = new Map<string, (request: never) => unknown>();

  answer<Q, R>(contract: RequestContract<Q, R>, answer: (request: Q) => R): void {
    this.answers.set(contract.name, answer);
  }

  async ask(
    contract: { name: string; owner: string },
    request: unknown,
    options: { readonly timeoutMs?: number } = {},
  ): Promise<unknown> {
    this.asked.push({ name: contract.name, request });
    this.patience.set(contract.name, options.timeoutMs);
    const answer = this.answers.get(contract.name);
    if (!answer) throw new Problem('unavailable', { service: contract.owner });
    return Promise.resolve(answer(request as never));
  }

  forget(): void {
    this.asked.length = 0;
    this.answers.clear();
  }
}

/** An event that waits in the outbox. */
export interface Announced {
  readonly type: string;
  readonly companyId: string | null;
  readonly data: Record<string, unknown>;
}

/** Ordering on a database of its own, without NATS. */
export class OrderingBench {
  store: TestDatabase;
  readonly bus = new FakeBus();
  readonly logs: CapturedLogs = capturedLogs('ordering');
  config: OrderingConfig;
  accounts: Accounts;
  connections: Connections;
  keepConnection: KeepConnection;
  packages: Packages;
  readonly policies = new Policies();
  readonly mappings = new FieldMappingsBook();
  readonly observations = new FieldObservations();
  orders: Orders;
  readonly briefings = new Briefings();
  readonly history = new OrderHistory();
  readonly assignments = new Assignments();
  readonly attempts = new Attempts();
  readonly outbox = new Outbox();
  changes: OrderChanges;
  keepZone: KeepZone;
  inviteAgain: InviteAgain;
  readonly deadlines = new Deadlines();
  vault: Vault;
  links: CandidateLinks;
  account: KnowAccount;
  connection: AskConnection;
  engine: EngineClient;
  tell: TellEngine;
  assignOrder: AssignOrder;
  assignmentLoop: DueLoop<object>;
  expireOrder: ExpireOrder;
  placeOrder: PlaceOrder;

  /** Makes the database, and everything that stands on it. */
  async open(): Promise<this> {
    this.store = await testDatabase('ordering', { migrations });
    this.standOn(this.store);
    const bus = this.bus as unknown as Bus;
    const { database } = this;
    this.config = Object.assign(new OrderingConfig(), {
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
      PUBLIC_URL: 'https://assay.example',
    });
    this.inviteAgain = new InviteAgain(this.orders, this.changes, this.assignments, this.outbox, this.config);
    this.vault = await openVault(database, this.config.ENCRYPTION_KEY);
    this.links = new CandidateLinks(this.config, this.vault);
    this.account = new KnowAccount(database, this.accounts, bus);
    this.connection = new AskConnection(bus);
    this.engine = new EngineClient(
      Object.assign(new OrderingConfig(), { ENGINE_TIMEOUT_MS: 2000, ENGINE_LOOPBACK_ALLOWED: true }),
    );
    this.tell = new TellEngine(bus, this.engine, this.logs.logger, new Metrics(this.logs.logger));
    this.assignOrder = this.assignOrderFrom(this.briefings);
    this.assignmentLoop = loopFor(this.assignOrder, {
      database,
      config: this.config,
      logger: this.logs.logger,
    });
    this.expireOrder = new ExpireOrder(database, this.orders, this.deadlines, this.changes, this.logs.logger);
    this.placeOrder = forItsCompany(this.placeOrderFor(database));
    return this;
  }

  private placeOrderFor(database: TestDatabase['database']): PlaceOrder {
    return new PlaceOrder(
      database,
      new Grounds(),
      this.orders,
      this.connection,
      this.observations,
      this.links,
      new DecideTerms(new EarlierOrders(this.store.rows(Order)), this.config),
      this.changes,
      new ErasedOrders(this.vault),
      this.config,
    );
  }

  private standOn(store: TestDatabase): void {
    this.accounts = new Accounts(store.rows(Account));
    this.connections = new Connections(store.rows(Connection));
    this.packages = new Packages(store.rows(Package));
    this.orders = new Orders(store.rows(Order));
    this.keepConnection = new KeepConnection(this.connections);
    this.changes = new OrderChanges(this.orders, this.outbox);
    this.keepZone = new KeepZone(this.orders, this.changes, this.policies, this.outbox);
  }

  /** Assigns orders as these briefings say they stand. */
  assignOrderFrom(briefings: Briefings): AssignOrder {
    const { database, orders, account, links, tell, changes, outbox, config } = this;
    return new AssignOrder(database, briefings, orders, account, links, tell, changes, outbox, config);
  }

  static async open(): Promise<OrderingBench> {
    return new OrderingBench().open();
  }

  get database(): TestDatabase['database'] {
    return this.store.database;
  }

  /** Starts from nothing: no rows, no answers. */
  async clear(): Promise<void> {
    await this.store.clear();
    this.bus.forget();
  }

  /** The company `acme` is connected to the account `north`, which offers these packages. */
  async connected(...packages: CatalogPackage[]): Promise<void> {
    await this.within(async (tx) => {
      await this.accounts.keep(tx, anAccount(), '2026-01-01T00:00:00Z');
      const change = { connectionId: connectionIdOfAcme, accountId: 'north', revision: 1 };
      await this.connections.keep(tx, 'acme', 'active', change);
      const offered = packages.length > 0 ? packages : [aPackage()];
      await this.packages.replace(
        tx,
        'north',
        offered.map((one, place) => Package.of('north', one, place)),
      );
    });
  }

  /** Places an order and returns its id. */
  async placed(changes: Partial<PlaceOrderRequest> = {}): Promise<string> {
    return (await this.placeOrder.run(anOrder(changes))).orderId;
  }

  /** Lets every order expire whose deadline is due. */
  async passDeadlines(): Promise<void> {
    for (const deadline of await deadlineRows.lease(this.database, 100)) await this.expireOrder.run(deadline);
  }

  within<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  /** Delivers an event to an operation, as the inbox does. */
  async deliver<D>(
    operation: { run(event: EventEnvelope<D>, tx: Tx): Promise<void> },
    data: D,
    envelope: Partial<EventEnvelope<D>> = {},
  ): Promise<void> {
    const event = {
      id: randomUUID(),
      type: 'spec',
      occurredAt: '2026-01-02T00:00:00Z',
      companyId: 'acme',
      correlationId: 'spec',
      data,
      ...envelope,
    };
    await this.within((tx) => operation.run(event, tx));
  }

  /** What was announced so far, oldest first. */
  async announced(): Promise<Announced[]> {
    const rows = await this.store.sql<{ envelope: Announced }>(
      'SELECT envelope FROM outbox ORDER BY created_at, cmin::text::int',
    );
    return rows.map(({ envelope: { type, companyId, data } }) => ({ type, companyId, data }));
  }

  /** The kinds of the lines in an order's history. */
  async kinds(orderId: string): Promise<string[]> {
    const lines = await this.database.read((tx) => this.history.list(tx, orderId));
    return lines.map(({ kind }) => kind);
  }

  async close(): Promise<void> {
    await this.engine.onApplicationShutdown();
    await this.store.close();
  }
}

/** Ordering for all tests of a file, empty for each. */
export function orderingBench(): OrderingBench {
  const bench = new OrderingBench();
  beforeAll(() => bench.open());
  beforeEach(() => bench.clear());
  afterAll(() => bench.close());
  return bench;
}

export const connectionIdOfAcme = '5b2f3a52-5f0e-4a54-9d2b-1f2a3c4d5e6f';

export function anAccount(changes: Partial<AccountSummary> = {}): AccountSummary {
  return { accountId: 'north', name: 'North Ltd', engineUrl: 'https://engine.example/hook', ...changes };
}

export function aConnection(changes: Partial<ConnectionReply> = {}): ConnectionReply {
  return {
    connectionId: connectionIdOfAcme,
    companyId: 'acme',
    accountId: 'north',
    status: 'active',
    connectedAt: '2026-01-01T00:00:00Z',
    health: 'ok',
    ...changes,
  };
}

export function aPackage(changes: Partial<CatalogPackage> = {}): CatalogPackage {
  return {
    id: 'p-backend',
    name: 'Backend developer',
    description: 'Python and SQL',
    type: 'SKILL_TEST',
    durationMinutes: 45,
    assessments: [
      { id: 'a-python', name: 'Python', description: 'Reading code', type: 'SKILL_TEST' },
      { id: 'a-sql', name: 'SQL', description: 'Joins', type: 'SKILL_TEST' },
    ],
    ...changes,
  };
}

export function anOrder(changes: Partial<PlaceOrderRequest> = {}): PlaceOrderRequest {
  const smartrecruitersOrderId = changes.smartrecruitersOrderId ?? randomUUID();
  return {
    orderId: randomUUID(),
    companyId: 'acme',
    accountId: 'north',
    connectionId: connectionIdOfAcme,
    smartrecruitersOrderId,
    resultCallbackUrl: `https://api.smartrecruiters.com/assessment-api/v202010/orders/${smartrecruitersOrderId}/results`,
    candidate: {
      id: randomUUID(),
      firstName: 'Ada',
      lastName: 'Lovelace',
      email: 'ada@example.com',
      language: 'en-GB',
    },
    jobId: 'job-1',
    requester: { userId: 'u-1', email: 'recruiter@example.com' },
    packageId: 'p-backend',
    fields: { 'business-unit': 'Retail' },
    receivedAt: '2026-01-15T12:00:00.000Z',
    promised: false,
    ...changes,
  };
}
