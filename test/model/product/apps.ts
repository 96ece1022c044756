import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '@assay/contracts';
import { type Bus, MessagingModule } from '@assay/messaging';
import { type AppConfig, correlateHttp, loadConfig } from '@assay/runtime';
import type { MigrationClass } from '@assay/persistence';
import type { Type } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrations as consentMigrations } from '../../../apps/consent/migrations/index.js';
import { ConsentConfig } from '../../../apps/consent/src/app.config.js';
import { features as consentFeatures } from '../../../apps/consent/src/app.module.js';
import { migrations as gatewayMigrations } from '../../../apps/gateway/migrations/index.js';
import { ProblemFilter } from '../../../apps/gateway/src/answers/problem.filter.js';
import { GatewayConfig } from '../../../apps/gateway/src/app.config.js';
import { features as gatewayFeatures } from '../../../apps/gateway/src/app.module.js';
import { BrandOf } from '../../../apps/gateway/src/brands/brand-of.js';
import { BrandsModule } from '../../../apps/gateway/src/brands/brands.module.js';
import { configureEdge, serverOptions } from '../../../apps/gateway/src/edge/configure-edge.js';
import { migrations as notificationMigrations } from '../../../apps/notification/migrations/index.js';
import { NotificationConfig } from '../../../apps/notification/src/app.config.js';
import { features as notificationFeatures } from '../../../apps/notification/src/app.module.js';
import { migrations as orderingMigrations } from '../../../apps/ordering/migrations/index.js';
import { OrderingConfig } from '../../../apps/ordering/src/app.config.js';
import { features as orderingFeatures } from '../../../apps/ordering/src/app.module.js';
import { migrations as resultsMigrations } from '../../../apps/results/migrations/index.js';
import { ResultsConfig } from '../../../apps/results/src/app.config.js';
import { features as resultsFeatures } from '../../../apps/results/src/app.module.js';
import { type Ground, groundOf, rootOf, RunningApp, StillTransport } from './app.js';

/** Under which SmartRecruiters reaches the product. */
export const publicUrl = 'https://assay.example.com';
export const vendorToken = 'vendor-token-of-the-model';

/** Where the outside world is. */
export interface OutsideAddresses {
  readonly smartRecruitersUrl: string;
  readonly smtpUrl: string;
}

type Asker = (app: App) => Bus['ask'];

interface Recipe {
  readonly name: App;
  readonly migrations: readonly MigrationClass[];
  readonly config: Type<AppConfig>;
  readonly features: Type[];
}

// Consent first: the gateway asks for its keys as it starts.
const services: readonly Recipe[] = [
  { name: 'consent', migrations: consentMigrations, config: ConsentConfig, features: consentFeatures },
  { name: 'ordering', migrations: orderingMigrations, config: OrderingConfig, features: orderingFeatures },
  {
    name: 'notification',
    migrations: notificationMigrations,
    config: NotificationConfig,
    features: notificationFeatures,
  },
  { name: 'results', migrations: resultsMigrations, config: ResultsConfig, features: resultsFeatures },
];

/** All that is started, and the gateway's door. */
export interface Apps {
  readonly all: readonly RunningApp[];
  readonly door: NestFastifyApplication;
}

/** Starts the five apps in this process; each asks the others as it is told, and is handed out before the next one starts. */
export async function startApps(
  outside: OutsideAddresses,
  { askOf, started }: { askOf: Asker; started: (app: RunningApp) => void },
): Promise<Apps> {
  const settings = settingsFor(outside);
  const all: RunningApp[] = [];
  const keep = (app: RunningApp): void => {
    all.push(app);
    started(app);
  };
  for (const recipe of services) keep(await startService(recipe, settings, askOf));
  const ground = await standing({ ...gatewayRecipe }, settings);
  const { app, door } = await startDoor(ground, askOf);
  keep(app);
  return { all, door };
}

const gatewayRecipe: Recipe = {
  name: 'gateway',
  migrations: gatewayMigrations,
  config: GatewayConfig,
  features: [MessagingModule, BrandsModule, ...gatewayFeatures],
};

function standing(recipe: Recipe, settings: Record<string, string>): Promise<Ground> {
  return groundOf(recipe.name, recipe.migrations, (databaseUrl) =>
    loadConfig(recipe.config, { ...settings, DATABASE_URL: databaseUrl }),
  );
}

async function startService(
  recipe: Recipe,
  settings: Record<string, string>,
  askOf: Asker,
): Promise<RunningApp> {
  const ground = await standing(recipe, settings);
  const strategy = new StillTransport();
  const options = { strategy, logger: false as const, abortOnError: false };
  const context = await NestFactory.createMicroservice(rootOf(ground, recipe.features), options);
  RunningApp.has(context, askOf(recipe.name));
  await context.listen();
  return new RunningApp(ground, context, strategy.handlers);
}

async function startDoor(
  ground: Ground,
  askOf: Asker,
): Promise<{ app: RunningApp; door: NestFastifyApplication }> {
  const config = ground.config as GatewayConfig;
  const filter = {
    provide: APP_FILTER,
    inject: [BrandOf],
    useFactory: (brands: BrandOf) => new ProblemFilter(ground.logs.logger, brands),
  };
  const adapter = new FastifyAdapter({ bodyLimit: 262_144, ...serverOptions(config) });
  const options = { logger: false as const, abortOnError: false };
  const root = rootOf(ground, gatewayRecipe.features, [filter]);
  const door = await NestFactory.create<NestFastifyApplication>(root, adapter, options);
  const strategy = new StillTransport();
  door.connectMicroservice({ strategy });
  RunningApp.has(door, askOf('gateway'));
  correlateHttp(door);
  configureEdge(door);
  await door.startAllMicroservices();
  await door.init();
  await door.getHttpAdapter().getInstance().ready();
  return { app: new RunningApp(ground, door, strategy.handlers), door };
}

function settingsFor({ smartRecruitersUrl, smtpUrl }: OutsideAddresses): Record<string, string> {
  return {
    NODE_ENV: 'test',
    NATS_URL: 'nats://127.0.0.1:1',
    PUBLIC_URL: publicUrl,
    ENCRYPTION_KEY: `model:${Buffer.alloc(32, 7).toString('base64')}`,
    VENDOR_API_TOKEN: vendorToken,
    REPORTS_TOKEN: 'reports-token-of-the-model',
    REPORTS_DIR: mkdtempSync(join(tmpdir(), 'assay-model-')),
    SMARTRECRUITERS_API_URL: smartRecruitersUrl,
    SMARTRECRUITERS_CLIENT_ID: 'partner',
    SMARTRECRUITERS_CLIENT_SECRET: 'partner-secret',
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Assay <invitations@vendor.example.com>',
    ENGINE_LOOPBACK_ALLOWED: 'true',
    DRAIN_GRACE_SECONDS: '0',
    EVENT_ATTEMPTS_MAX: '3',
  };
}
