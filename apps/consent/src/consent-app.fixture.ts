import { randomBytes } from 'node:crypto';
import { Problem, type ProblemCode, type RequestContract } from '@assay/contracts';
import { countOpenOrders } from '@assay/contracts/ordering';
import { Bus, MessagingConfig } from '@assay/messaging';
import { DatabaseClock } from '@assay/persistence';
import { Clock, loadConfig, RuntimeModule } from '@assay/runtime';
import { type CapturedLogs, capturedLogs, FixedClock, testDatabase, type TestDatabase } from '@assay/testing';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { migrations } from '../migrations/index.js';
import { CreateApiKey } from './api-keys/create-api-key.js';
import { SaveAccount } from './accounts/save-account.js';
import { ConsentConfig } from './app.config.js';
import { features } from './app.module.js';
import { CheckApiKey } from './consent/check-api-key.js';
import { GiveConsent } from './consent/give-consent.js';
import { OpenConsentFlow } from './consent/open-consent-flow.js';
import { FakeSmartRecruiters } from './smartrecruiters.fixture.js';
import { KeyRotation } from './tokens/key-rotation.js';

/** The consent app with its own database and a SmartRecruiters of its own. */
export interface ConsentApp {
  readonly db: TestDatabase;
  readonly smartRecruiters: FakeSmartRecruiters;
  readonly config: Readonly<ConsentConfig>;
  readonly logs: CapturedLogs;
  readonly clock: FixedClock;
  /** How many orders ordering says are open; undefined when it cannot be asked. */
  readonly ordering: { open: number | undefined };
  get<T>(type: Type<T>): T;
  /** Another process on the same database, with what it is configured with otherwise. */
  replica(variables?: Record<string, string>): Promise<INestApplicationContext>;
  /** Empties the database and forgets what SmartRecruiters was told to do. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

// As long as an order is open nothing closes a draining connection behind a test’s back.
const stillOpen = 1;

export async function startConsent(variables: Record<string, string> = {}): Promise<ConsentApp> {
  const logs = capturedLogs('consent');
  const smartRecruiters = new FakeSmartRecruiters();
  const db = await testDatabase('consent', { migrations, poolMax: 20 });
  const settings: Record<string, string> = {
    NODE_ENV: 'test',
    DATABASE_URL: db.url,
    NATS_URL: 'nats://127.0.0.1:1',
    PUBLIC_URL: 'https://assay.example.com',
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    SMARTRECRUITERS_API_URL: await smartRecruiters.start(),
    SMARTRECRUITERS_CLIENT_ID: 'partner',
    SMARTRECRUITERS_CLIENT_SECRET: 'partner-secret',
    DRAIN_GRACE_SECONDS: '0',
    SWEEP_INTERVAL_MS: '1000',
    ...variables,
  };
  const config = loadConfig(ConsentConfig, settings);
  const clock = new FixedClock(new Date());
  const ordering: { open: number | undefined } = { open: stillOpen };
  const start = (own = config) => startApp({ config: own, logs, db, clock, ordering });
  const apps = [await start()];
  return {
    db,
    smartRecruiters,
    config,
    logs,
    clock,
    ordering,
    get: (type) => apps[0]?.get(type, { strict: false }) as never,
    replica: async (others = {}) => {
      const replica = await start(loadConfig(ConsentConfig, { ...settings, ...others }));
      apps.push(replica);
      return replica;
    },
    clear: async () => {
      await db.clear();
      smartRecruiters.reset();
      await apps[0]?.get(KeyRotation, { strict: false }).run();
      ordering.open = stillOpen;
    },
    close: async () => {
      for (const app of apps) await app.close();
      await db.close();
      await smartRecruiters.stop();
    },
  };
}

/** A consent app for all tests of a file, empty for each. */
export function consentSpec(variables: Record<string, string> = {}): ConsentApp {
  const app = {} as ConsentApp;
  beforeAll(async () => void Object.assign(app, await startConsent(variables)));
  beforeEach(() => app.clear());
  afterAll(() => app.close());
  return app;
}

type Parts = Pick<ConsentApp, 'config' | 'logs' | 'db' | 'clock' | 'ordering'>;

async function startApp({ config, logs, db, clock, ordering }: Parts): Promise<INestApplicationContext> {
  const runtime = RuntimeModule.forApp('consent', config, logs.logger);
  const root = {
    module: class SpecRoot {},
    imports: [
      { ...runtime, providers: [...(runtime.providers ?? []), { provide: Clock, useValue: clock }] },
      {
        ...db.module,
        providers: [...(db.module.providers ?? []), { provide: DatabaseClock, useValue: clock }],
      },
      ...features,
    ],
    providers: [{ provide: MessagingConfig, useValue: config }],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
  const ask = async (contract: RequestContract<unknown, unknown>): Promise<unknown> => {
    if (contract.subject !== countOpenOrders.subject || ordering.open === undefined) {
      throw new Problem('unavailable', { service: contract.owner });
    }
    return { open: ordering.open };
  };
  app.get(Bus, { strict: false }).ask = ask as Bus['ask'];
  return app;
}

/** An account with one API key. */
export async function account(
  app: ConsentApp,
  accountId = 'northwind',
): Promise<{ accountId: string; apiKey: string; keyId: string }> {
  await app
    .get(SaveAccount)
    .run({ accountId, name: `${accountId} Ltd`, engineUrl: 'https://engine.example/hook' });
  const { apiKey, keyId } = await app.get(CreateApiKey).run({ accountId });
  return { accountId, apiKey, keyId };
}

/** A flow of the company on which that key was found. */
export async function confirmedFlow(app: ConsentApp, companyId: string, apiKey: string): Promise<string> {
  const { flow } = await app.get(OpenConsentFlow).run({ companyId });
  return (await app.get(CheckApiKey).run({ flow, apiKey })).flow;
}

/** Connects a company to a new account. */
export async function connected(
  app: ConsentApp,
  companyId = 'acme',
  accountId = 'northwind',
): Promise<{ apiKey: string; keyId: string }> {
  const made = await account(app, accountId);
  await app.get(GiveConsent).run({ flow: await confirmedFlow(app, companyId, made.apiKey) });
  return made;
}

/** The names and data of the events of a company that wait to be published, oldest first. */
export async function events(
  app: ConsentApp,
  companyId: string | null,
): Promise<{ type: string; data: Record<string, unknown> }[]> {
  const sql = `SELECT envelope ->> 'type' AS type, envelope -> 'data' AS data FROM outbox
    WHERE envelope ->> 'companyId' IS NOT DISTINCT FROM $1 ORDER BY created_at, envelope ->> 'occurredAt'`;
  return app.db.sql(sql, [companyId]);
}

/** Fails unless the promise is refused with that problem. */
export async function refuses(code: ProblemCode, promise: Promise<unknown>): Promise<void> {
  await expect(promise).rejects.toMatchObject({ name: 'Problem', code });
}

/** The arguments of every call of that method while the work is done. */
export async function callsOf<T extends object>(
  part: T,
  method: keyof T,
  work: () => Promise<unknown>,
): Promise<unknown[][]> {
  const calls: unknown[][] = [];
  const own = part[method] as (...args: unknown[]) => unknown;
  const watched = function (this: T, ...args: unknown[]): unknown {
    calls.push(args);
    return own.apply(this, args);
  };
  Object.assign(part, { [method]: watched });
  try {
    await work();
  } finally {
    Object.assign(part, { [method]: own });
  }
  return calls;
}
