import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '@assay/contracts';
import { backoffSeconds } from '@assay/persistence';
import { AppConfig, APP_NAME, atMost, HealthChecks, Logger, Outage } from '@assay/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { jetstream, jetstreamManager, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection, PermissionViolationError, type Status } from '@nats-io/transport-node';
import { natsAdvice } from './nats-advice.js';
import { natsServers } from './nats-servers.js';
import { signIn } from './sign-in.js';

const reconnectWaitMs = 250;
const connectTimeoutMs = 5000;
const goodbyeMs = 2000;
const soon = { base: 0.25, cap: 5 };
const refusedMs = 3_600_000;
const refusalsMax = 50;

/** The app's one connection to NATS; it comes back by itself, and says truthfully whether it is there. */
@Injectable()
export class Broker {
  private connection: NatsConnection | undefined;
  private connecting: Promise<void> | undefined;
  private up = false;
  private readonly first = Promise.withResolvers<NatsConnection>();
  private readonly ending = new AbortController();
  private readonly outage: Outage;
  private readonly refusals = new Map<string, number>();

  constructor(
    @Inject(APP_NAME) readonly app: App,
    private readonly config: AppConfig,
    private readonly logger: Logger,
    private readonly checks: HealthChecks,
  ) {
    this.outage = new Outage(logger, { away: 'NATS cannot be used', back: 'NATS can be used' });
    this.first.promise.catch(() => undefined);
  }

  /** Begins to connect, and goes on until NATS is there. */
  start(): void {
    this.connecting ??= this.connectInTheEnd();
    this.checks.register('nats', () =>
      this.up ? Promise.resolve() : Promise.reject(new Error('not connected')),
    );
  }

  /** The connection while it works, else nothing. */
  current(): NatsConnection | undefined {
    return this.up ? this.connection : undefined;
  }

  /** The connection, as soon as there is one; throws when the app ends before. */
  async ready(): Promise<NatsConnection> {
    this.connecting ??= this.connectInTheEnd();
    return this.first.promise;
  }

  /** Publishes and consumes events. */
  async jetstream(): Promise<JetStreamClient> {
    return jetstream(await this.ready());
  }

  /** Creates the stream and consumers. */
  async manager(): Promise<JetStreamManager> {
    // Without the API check: the app's NATS user may not ask about the whole account.
    return jetstreamManager(await this.ready(), { checkAPI: false });
  }

  /** What NATS did not let this app say or hear within the last hour, on this connection. */
  refused(): string[] {
    const since = performance.now() - refusedMs;
    return [...this.refusals].filter(([, at]) => at >= since).map(([what]) => what);
  }

  /** Nobody waits any longer for a NATS that was never there. */
  giveUp(): void {
    this.ending.abort();
    this.first.reject(new Error('the app ends'));
  }

  /** Sends what is buffered and closes the connection. */
  async stop(): Promise<void> {
    this.giveUp();
    const connection = this.connection;
    const wasUp = this.up;
    this.up = false;
    if (!connection || connection.isClosed()) return;
    // Without NATS there is nobody to take what is buffered, and waiting for that has no end.
    if (wasUp)
      await atMost(goodbyeMs, connection.drain()).catch((error: unknown) =>
        this.logger.warn('NATS was gone before it was drained', { error }),
      );
    if (!connection.isClosed()) await connection.close();
  }

  private async connectInTheEnd(): Promise<void> {
    for (let attempt = 1; !this.ending.signal.aborted; attempt += 1) {
      try {
        this.use(await this.connect());
        return;
      } catch (error) {
        this.outage.failed(error, natsAdvice(error));
        await sleep(100 + 1000 * backoffSeconds(attempt, soon), undefined, {
          signal: this.ending.signal,
        }).catch(() => undefined);
      }
    }
  }

  private async connect(): Promise<NatsConnection> {
    const { NATS_URL, NATS_USER: user, NATS_PASSWORD: password, NATS_SEED: seed } = this.config;
    return connect({
      ...natsServers(NATS_URL),
      name: this.app,
      inboxPrefix: `_INBOX_${this.app}`,
      noAsyncTraces: true,
      timeout: connectTimeoutMs,
      maxReconnectAttempts: -1,
      reconnectTimeWait: reconnectWaitMs,
      // A server that refuses us for a while, because its users are being changed, would be given up for good.
      ignoreAuthErrorAbort: true,
      pingInterval: 20_000,
      ...signIn({ user, password, seed }),
    });
  }

  private use(connection: NatsConnection): void {
    if (this.ending.signal.aborted) return void connection.close();
    this.connection = connection;
    this.up = true;
    this.outage.over();
    void this.watch(connection);
    this.first.resolve(connection);
  }

  private async watch(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) this.hear(status);
    this.up = false;
  }

  private hear(status: Status): void {
    if (status.type === 'disconnect') {
      this.up = false;
      if (!this.ending.signal.aborted)
        this.outage.failed(new Error('the connection was lost'), natsAdvice(undefined));
    }
    if (status.type === 'reconnect') {
      this.up = true;
      this.refusals.clear();
      this.outage.over();
    }
    if (status.type === 'error' && status.error instanceof PermissionViolationError)
      this.remember(status.error);
    if (status.type === 'error' && this.up)
      this.logger.warn('NATS refused something', { error: status.error });
    if (status.type === 'error' && !this.up) this.outage.failed(status.error, natsAdvice(status.error));
  }

  // An inbox is another one each time, and a consumer's subject long; there are only so many others.
  private remember({ operation, subject }: PermissionViolationError): void {
    const what = `may not ${operation} ${subject.replace(/^(_INBOX_\w+)\..*/, '$1.>')}`;
    if (this.refusals.size < refusalsMax || this.refusals.has(what))
      this.refusals.set(what, performance.now());
  }
}
