import 'reflect-metadata';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppConfig, type ProcessConfig } from './app.config.js';
import { AppLifetime } from './app-lifetime.js';
import { correlateHttp } from './correlate-http.js';
import { configureFailpoints } from './failpoint.js';
import { HealthChecks, type SelfReport, serveHealth } from './health.js';
import { listenHost } from './listen-host.js';
import { listeningPort } from './listening-port.js';
import { type Logger, nestLogger } from './logger.js';
import { measureHttp } from './measure-http.js';
import { Metrics } from './metrics.js';
import { partFromClients } from './part-from-clients.js';
import { recordTraces } from './record-traces.js';
import { release } from './release.js';
import { loggerFor, RuntimeModule } from './runtime.module.js';

/** How an app is started. */
export interface BootOptions {
  readonly name: string;
  readonly module: Type;
  readonly config: Readonly<ProcessConfig>;
  /** Public HTTP; without it the app has no public port. `configure` runs before the app is initialised. */
  readonly http?: {
    readonly port: number;
    /** Options of the HTTP server beside the limits every app has. */
    readonly server?: ConstructorParameters<typeof FastifyAdapter>[0];
    readonly configure?: (app: NestFastifyApplication) => void | Promise<void>;
  };
  /** What serves the app's messages, built from its own providers. */
  readonly strategy?: (app: INestApplication) => CustomTransportStrategy;
}

const firstLookMs = 20;
const longestLookMs = 500;
const patienceMs = 2000;

/**
 * Starts an app, prints one `ready` line when everything listens and every check passes, and stops it without losing
 * work on SIGTERM or SIGINT, at any time.
 */
export async function bootApp(options: BootOptions): Promise<void> {
  const logger = loggerFor(options.name, options.config);
  const checks = new HealthChecks();
  const metrics = new Metrics(logger);
  const lifetime = new AppLifetime({ checks, logger, drainMs: drainMsOf(options.config) });
  try {
    configureFailpoints(options.config.FAILPOINT, options.config.NODE_ENV, options.name);
    if (options.config instanceof AppConfig)
      lifetime.endsWith(await recordTraces(options.name, options.config, { logger, metrics }));
    const listening = startingCheck(checks);
    const health = await serveHealth(
      { checks, metrics },
      options.config.HEALTH_PORT,
      listenHost(options.config),
    );
    lifetime.answersBy(health);
    logger.info('starting', { version: release, healthPort: health.port });
    const app = await createApp(options, logger, { checks, metrics });
    const port = await lifetime.starts(app, start(app, options, logger));
    listening();
    await untilReady(checks, lifetime, logger);
    if (lifetime.isEnding) return;
    const ports = { healthPort: health.port, ...(port === undefined ? {} : { port }) };
    logger.info('ready', { version: release, ...ports });
  } catch (error) {
    if (lifetime.isEnding) return;
    logger.error('the app could not start', { error });
    process.exit(1);
  }
}

/** Registers that the app starts; returns how to say that it has started. */
function startingCheck(checks: HealthChecks): () => void {
  let starting = true;
  checks.register('starting', async () => {
    if (starting) throw new Error('still starting');
  });
  return () => (starting = false);
}

async function start(
  app: NestFastifyApplication,
  options: BootOptions,
  logger: Logger,
): Promise<number | undefined> {
  // Before any message arrives, so that no handler runs ahead of onModuleInit.
  await app.init();
  await app.startAllMicroservices();
  return listen(app, options, logger);
}

async function untilReady(checks: HealthChecks, lifetime: AppLifetime, logger: Logger): Promise<void> {
  const sayAt = performance.now() + patienceMs;
  let said = false;
  for (let pauseMs = firstLookMs; !lifetime.isEnding; pauseMs = Math.min(2 * pauseMs, longestLookMs)) {
    const { failing } = await checks.report();
    if (failing.length === 0) return;
    if (!said && performance.now() > sayAt) logger.warn('not ready yet', { failing });
    said ||= performance.now() > sayAt;
    await sleep(pauseMs);
  }
}

async function createApp(
  options: BootOptions,
  logger: Logger,
  own: SelfReport,
): Promise<NestFastifyApplication> {
  const root = {
    module: class AppRoot {},
    imports: [RuntimeModule.forApp(options.name, options.config, logger, own), options.module],
  };
  const adapter = new FastifyAdapter({
    bodyLimit: 262_144,
    requestTimeout: 15_000,
    forceCloseConnections: 'idle',
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 1000 },
    ...options.http?.server,
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  correlateHttp(app);
  measureHttp(app, own.metrics);
  partFromClients(app, own.checks);
  await options.http?.configure?.(app);
  if (options.strategy) app.connectMicroservice({ strategy: options.strategy(app) });
  return app;
}

async function listen(
  app: NestFastifyApplication,
  options: BootOptions,
  logger: Logger,
): Promise<number | undefined> {
  if (!options.http) return undefined;
  const server: Server = app.getHttpServer();
  server.on('error', (error) => logger.warn('a connection could not be taken', { error }));
  await app.listen(options.http.port, listenHost(options.config));
  return listeningPort(server);
}

function drainMsOf(config: Readonly<ProcessConfig>): number {
  return config.DRAIN_MS ?? (config.NODE_ENV === 'production' ? 5000 : 0);
}
