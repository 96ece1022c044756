import type { App } from '@assay/contracts';
import { Database, PersistenceModule } from '@assay/persistence';
import { HealthChecks, loadConfig, Metrics, RuntimeModule, whose } from '@assay/runtime';
import { capturedLogs, eventually, type LogLine, testDatabase, type TestDatabase } from '@assay/testing';
import type { INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { QueryRunner } from 'typeorm';
import { expect } from 'vitest';
import { Broker } from './broker.js';
import { Bus } from './bus.js';
import { MessagingConfig } from './messaging.config.js';
import { MessagingModule } from './messaging.module.js';
import { NatsTransport, natsTransport } from './nats-transport.js';
import { Outbox } from './outbox.js';
import { Sweep } from './sweep.js';
import { addOutboxCompany, createMessagingTables } from './tables.js';

class CreateTables0001 {
  async up(runner: QueryRunner): Promise<void> {
    await createMessagingTables(runner);
    await addOutboxCompany(runner);
    await runner.query('CREATE TABLE effects (text text NOT NULL)');
    await runner.query(`CREATE TABLE parcels (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), due_at timestamptz,
      leased_until timestamptz, attempt int NOT NULL DEFAULT 0)`);
  }
}

/** What a NATS server of a spec is known by. */
export interface NatsAddress {
  readonly url: string;
  readonly users: Readonly<Record<string, string>>;
}

/** An app of a spec that speaks, with what the spec looks at. */
export interface SpeakingApp {
  readonly bus: Bus;
  readonly outbox: Outbox;
  readonly sweep: Sweep;
  readonly broker: Broker;
  readonly transport: NatsTransport;
  /** Its database, by which a spec works for every company. */
  readonly allCompanies: Pick<Database, 'transaction' | 'ownTransaction'>;
  readonly store: TestDatabase;
  readonly lines: LogLine[];
  /** What its private health server would say. */
  health(): ReturnType<HealthChecks['report']>;
  /** The lines that whoever scrapes its metrics would see of one of them. */
  measured(name: string): Promise<string[]>;
  effects(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts an app with these operations; given a store, it is a replica of the app that owns it. */
export async function speakingApp(
  name: App,
  nats: NatsAddress,
  controllers: Type[],
  settings: {
    store?: TestDatabase;
    attemptsMax?: number;
    copies?: number;
    providers?: Type[];
  } = {},
): Promise<SpeakingApp> {
  const store = settings.store ?? (await testDatabase(name, { migrations: [CreateTables0001] }));
  const config = loadConfig(MessagingConfig, {
    NODE_ENV: 'test',
    DATABASE_URL: store.url,
    NATS_URL: nats.url,
    NATS_USER: name,
    NATS_PASSWORD: nats.users[name] ?? '',
    NATS_STREAM_REPLICAS: String(settings.copies ?? 1),
    EVENT_ATTEMPTS_MAX: String(settings.attemptsMax ?? 12),
    SWEEP_INTERVAL_MS: '100',
  });
  const { logger, lines } = capturedLogs(name);
  const app = await start(name, config, logger, { controllers, providers: settings.providers ?? [] });
  // As whoever starts an app does, except where it is not to become ready.
  if (settings.copies === undefined) await isReady(app);
  return {
    bus: app.get(Bus),
    outbox: app.get(Outbox),
    sweep: app.get(Sweep),
    broker: app.get(Broker),
    transport: app.get(NatsTransport),
    allCompanies: {
      transaction: (work) => whose.everyCompany(() => app.get(Database).transaction(work)),
      ownTransaction: (work) => whose.everyCompany(() => app.get(Database).ownTransaction(work)),
    },
    store,
    lines,
    health: () => app.get(HealthChecks).report(),
    measured: async (one) =>
      (await app.get(Metrics).text()).split('\n').filter((line) => line.startsWith(`${one}{`)),
    effects: async () =>
      (await store.sql<{ text: string }>('SELECT text FROM effects ORDER BY text')).map(({ text }) => text),
    close: async () => {
      await app.close();
      if (!settings.store) await store.close();
    },
  };
}

async function isReady(app: INestApplication): Promise<void> {
  await eventually(async () => expect((await app.get(HealthChecks).report()).failing).toEqual([]));
}

async function start(
  name: App,
  config: MessagingConfig,
  logger: ReturnType<typeof capturedLogs>['logger'],
  parts: { controllers: Type[]; providers: Type[] },
): Promise<INestApplication> {
  const feature = { module: class Feature {}, imports: [MessagingModule], ...parts };
  const imports = [
    RuntimeModule.forApp(name, config, logger),
    PersistenceModule.forApp({ app: name }),
    feature,
  ];
  const app = await NestFactory.create(
    { module: class Root {}, imports: [...imports, MessagingModule] },
    new FastifyAdapter(),
    {
      logger: false,
      abortOnError: false,
    },
  );
  app.connectMicroservice({ strategy: natsTransport(app) });
  await app.startAllMicroservices();
  await app.init();
  await app.get(Broker).ready();
  return app;
}
