import 'reflect-metadata';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ProcessConfig } from './app.config.js';
import { correlateHttp } from './correlate-http.js';
import { configureFailpoints } from './failpoint.js';
import { HealthChecks, type HealthServer, serveHealth } from './health.js';
import { listenHost } from './listen-host.js';
import { listeningPort } from './listening-port.js';
import { type Logger, nestLogger } from './logger.js';
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

const shutdownLimitMs = 60_000;

/** Starts an app, prints one `ready` line when everything listens, and stops it without losing work on SIGTERM or SIGINT. */
export async function bootApp(options: BootOptions): Promise<void> {
  const logger = loggerFor(options.name, options.config);
  dieOnUncaught(logger);
  try {
    configureFailpoints(options.config.FAILPOINT, options.config.NODE_ENV);
    const app = await createApp(options, logger);
    // Before any message arrives, so that no handler runs ahead of onModuleInit.
    await app.init();
    await app.startAllMicroservices();
    const port = await listen(app, options, logger);
    const checks = app.get(HealthChecks);
    const health = await serveHealth(checks, options.config.HEALTH_PORT, listenHost(options.config));
    stopOnSignal({ app, checks, health, logger, drainMs: drainMsOf(options.config) });
    logger.info('ready', { healthPort: health.port, ...(port === undefined ? {} : { port }) });
  } catch (error) {
    logger.error('the app could not start', { error });
    process.exit(1);
  }
}

async function createApp(options: BootOptions, logger: Logger): Promise<NestFastifyApplication> {
  const root = {
    module: class AppRoot {},
    imports: [RuntimeModule.forApp(options.name, options.config, logger), options.module],
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

interface Running {
  readonly app: NestFastifyApplication;
  readonly checks: HealthChecks;
  readonly health: HealthServer;
  readonly logger: Logger;
  readonly drainMs: number;
}

// Not Nest's enableShutdownHooks: HTTP must be closed before the loops stop, and the loops before the broker and the
// database go (beforeApplicationShutdown: loops; then Nest closes the message strategy; onApplicationShutdown: pools).
function stopOnSignal(running: Running): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    void shutDown(running, signal);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function shutDown({ app, checks, health, logger, drainMs }: Running, signal: string): Promise<void> {
  setTimeout(() => {
    logger.error('the app did not stop in time', { signal });
    process.exit(1);
  }, shutdownLimitMs + drainMs).unref();
  checks.shutDown();
  await sleep(drainMs);
  await closeHttp(app);
  await app.close();
  await health.close();
  logger.info('stopped', { signal });
  process.exit(0);
}

// A connection whose last request was still being answered is kept alive by its client afterwards: closed as it gets idle.
async function closeHttp(app: NestFastifyApplication): Promise<void> {
  const idle = setInterval(() => app.getHttpServer().closeIdleConnections(), 50);
  try {
    await app.getHttpAdapter().close();
  } finally {
    clearInterval(idle);
  }
}

function drainMsOf(config: Readonly<ProcessConfig>): number {
  return config.DRAIN_MS ?? (config.NODE_ENV === 'production' ? 5000 : 0);
}

function dieOnUncaught(logger: Logger): void {
  const die = (error: unknown): void => {
    logger.error('uncaught error', { error });
    process.exit(1);
  };
  process.once('uncaughtException', die);
  process.once('unhandledRejection', die);
}
