import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { atMost } from './at-most.js';
import type { HealthChecks, HealthServer } from './health.js';
import type { Logger } from './logger.js';

/** What an app's end needs to know. */
export interface LifetimeOptions {
  readonly checks: HealthChecks;
  readonly logger: Logger;
  readonly drainMs: number;
}

const shutdownLimitMs = 60_000;
const startLimitMs = 2000;
const faultLimitMs = 5000;

/** Ends an app without losing work: on SIGTERM or SIGINT with 0, after an error that nobody caught soon and with 1. */
export class AppLifetime {
  private health: HealthServer | undefined;
  private app: NestFastifyApplication | undefined;
  private started: Promise<unknown> = Promise.resolve();
  private stopping: Promise<void> | undefined;
  private faulty = false;
  private last: () => Promise<void> = async () => undefined;

  constructor(private readonly options: LifetimeOptions) {
    process.on('SIGTERM', (signal) => void this.end(signal));
    process.on('SIGINT', (signal) => void this.end(signal));
    process.on('uncaughtException', (error) => void this.die(error));
    process.on('unhandledRejection', (error) => void this.die(error));
  }

  /** The app is on its way out; what fails now is no news. */
  get isEnding(): boolean {
    return this.stopping !== undefined;
  }

  /** What answers until the end. */
  answersBy(health: HealthServer): void {
    this.health = health;
  }

  /** What is done when nothing is in work any more. */
  endsWith(last: () => Promise<void>): void {
    this.last = last;
  }

  /** From now on there may be work that has to be finished, while it starts and afterwards. */
  async starts<T>(app: NestFastifyApplication, started: Promise<T>): Promise<T> {
    this.app = app;
    this.started = started.catch(() => undefined);
    return started;
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.stopping) return;
    const { logger, drainMs } = this.options;
    setTimeout(() => {
      logger.error('the app did not stop in time', { signal });
      process.exit(1);
    }, shutdownLimitMs + drainMs).unref();
    try {
      await this.stop(drainMs);
      logger.info('stopped', { signal });
      process.exit(this.faulty ? 1 : 0);
    } catch (error) {
      logger.error('the app did not stop as it should', { signal, error });
      process.exit(1);
    }
  }

  /** Nobody knows what is half done after such an error: what is in work may end, nothing new is begun for long. */
  private async die(error: unknown): Promise<void> {
    this.faulty = true;
    this.options.logger.error('uncaught error', { error });
    await atMost(faultLimitMs, this.stop(0)).catch(() => undefined);
    process.exit(1);
  }

  private stop(drainMs: number): Promise<void> {
    this.stopping ??= this.stopInOrder(drainMs);
    return this.stopping;
  }

  // Not Nest's enableShutdownHooks: HTTP must be closed before the loops stop, and the loops before the broker and the
  // database go (beforeApplicationShutdown: loops; then Nest closes the message strategy; onApplicationShutdown: pools).
  private async stopInOrder(drainMs: number): Promise<void> {
    this.options.checks.shutDown();
    // Before there is an app nothing is in work: whatever it waits for ends with the process.
    if (this.app) {
      await atMost(startLimitMs, this.started);
      await sleep(drainMs);
      await closeHttp(this.app);
      await this.app.close();
    }
    await this.last();
    await this.health?.close();
  }
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
