import { rm } from 'node:fs/promises';
import { candidateInvited } from '@assay/contracts/notification';
import { orderPlaced, type OrderSheet } from '@assay/contracts/ordering';
import { type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { migrations } from '../migrations/index.js';
import type { ResultsConfig } from './app.config.js';
import { SmartRecruitersServer } from './calls/smartrecruiters.fixture.js';
import { deliver, FakeBus, orderSheet, type ResultsApp, resultsApp } from './results-app.fixture.js';

/** A database, a SmartRecruiters and an app that each test finds empty. */
export class ResultsSpec {
  spec: TestDatabase;
  server: SmartRecruitersServer;
  app: ResultsApp;
  private readonly apps: ResultsApp[] = [];

  /** Another replica, by default with the same consent and ordering. */
  async replica(changes: Partial<ResultsConfig> = {}, bus: FakeBus = this.app.bus): Promise<ResultsApp> {
    const app = await resultsApp(this.spec, this.server.url, changes, bus);
    this.apps.push(app);
    return app;
  }

  /** The first replica, with these settings. */
  async restart(changes: Partial<ResultsConfig> = {}): Promise<void> {
    this.app = await this.replica(changes, new FakeBus());
  }

  /** An order whose sheet was kept. */
  async placed(changes: Partial<OrderSheet> = {}): Promise<OrderSheet> {
    const bare = orderSheet({ resultCallbackUrl: '', ...changes });
    const sheet = {
      ...bare,
      resultCallbackUrl: bare.resultCallbackUrl || this.server.callbackUrl(bare.orderId),
    };
    await deliver(this.spec.database, this.app.keepSheet, orderPlaced, sheet, sheet.companyId);
    return sheet;
  }

  /** An order whose candidate was invited: PENDING is due. */
  async invited(changes: Partial<OrderSheet> = {}): Promise<OrderSheet> {
    const sheet = await this.placed(changes);
    const invitation = { orderId: sheet.orderId, invitedAt: '2026-11-20T09:15:00Z' };
    await deliver(this.spec.database, this.app.noteInvitation, candidateInvited, invitation, sheet.companyId);
    return sheet;
  }

  /** The one submission of an order. */
  async submission(orderId: string): Promise<SubmissionColumns | undefined> {
    const [row] = await this.spec.sql<SubmissionColumns>(
      `SELECT status, reason, wanted_revision, delivered_revision, failures, attempt, leased_until,
              extract(epoch FROM due_at - now())::float8 AS due_in
         FROM submissions WHERE id = $1`,
      [orderId],
    );
    return row;
  }

  /** The outcomes of what was tried, oldest first. */
  async outcomes(orderId: string): Promise<string[]> {
    const rows = await this.spec.sql<{ outcome: string }>(
      'SELECT outcome FROM submission_attempts WHERE order_id = $1 ORDER BY id',
      [orderId],
    );
    return rows.map(({ outcome }) => outcome);
  }

  /** The data of the events on their way, oldest first. */
  async events(type: string): Promise<object[]> {
    const rows = await this.spec.sql<{ envelope: { data: object } }>(
      `SELECT envelope FROM outbox WHERE envelope ->> 'type' = $1 ORDER BY created_at, cmin::text::int`,
      [type],
    );
    return rows.map(({ envelope }) => envelope.data);
  }

  async stop(): Promise<void> {
    const apps = this.apps.splice(0);
    await Promise.all(
      apps.flatMap(({ jobLoop, loop, reportLoop }) => [jobLoop.stop(), loop.stop(), reportLoop.stop()]),
    );
    for (const { config } of apps) await rm(config.REPORTS_DIR, { recursive: true, force: true });
  }
}

/** A submission as it is stored. */
export interface SubmissionColumns {
  readonly status: string;
  readonly reason: string | null;
  readonly wanted_revision: number;
  readonly delivered_revision: number;
  readonly failures: number;
  readonly attempt: number;
  readonly leased_until: Date | null;
  readonly due_in: number | null;
}

/** Sets up and clears away everything a spec of results needs. */
export function resultsSpec(
  changes: Partial<ResultsConfig> | (() => Partial<ResultsConfig>) = {},
): ResultsSpec {
  const world = new ResultsSpec();
  beforeAll(async () => {
    world.spec = await testDatabase('results', { migrations, poolMax: 20 });
    world.server = await SmartRecruitersServer.start();
  });
  beforeEach(async () => {
    await world.spec.clear();
    world.server.reset();
    await world.restart(typeof changes === 'function' ? changes() : changes);
  });
  afterEach(() => world.stop());
  afterAll(async () => {
    await world.spec.close();
    await world.server.close();
  });
  return world;
}
