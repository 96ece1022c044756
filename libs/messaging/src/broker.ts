import { type App } from '@assay/contracts';
import { AppConfig, APP_NAME, HealthChecks, Logger } from '@assay/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { jetstream, jetstreamManager, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { natsServers } from './nats-servers.js';

const reconnectWaitMs = 250;

/** The app's one connection to NATS; it comes back by itself, and says truthfully whether it is there. */
@Injectable()
export class Broker {
  private connection: NatsConnection | undefined;
  private connecting: Promise<NatsConnection> | undefined;
  private up = false;

  constructor(
    @Inject(APP_NAME) readonly app: App,
    private readonly config: AppConfig,
    private readonly logger: Logger,
    private readonly checks: HealthChecks,
  ) {}

  /** Begins to connect, and goes on until NATS is there. */
  start(): void {
    this.connecting ??= this.connect();
    this.connecting.catch((error: unknown) => this.logger.error('cannot connect to NATS', { error }));
    this.checks.register('nats', () =>
      this.up ? Promise.resolve() : Promise.reject(new Error('not connected')),
    );
  }

  /** The connection while it works, else nothing. */
  current(): NatsConnection | undefined {
    return this.up ? this.connection : undefined;
  }

  /** The connection, as soon as there is one. */
  async ready(): Promise<NatsConnection> {
    this.connecting ??= this.connect();
    return this.connecting;
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

  /** Sends what is buffered and closes the connection. */
  async stop(): Promise<void> {
    const connection = this.connection;
    this.up = false;
    if (!connection || connection.isClosed()) return;
    await connection
      .drain()
      .catch((error: unknown) => this.logger.warn('NATS was gone before it was drained', { error }));
  }

  private async connect(): Promise<NatsConnection> {
    const { NATS_URL, NATS_USER, NATS_PASSWORD } = this.config;
    const connection = await connect({
      ...natsServers(NATS_URL),
      name: this.app,
      inboxPrefix: `_INBOX_${this.app}`,
      noAsyncTraces: true,
      waitOnFirstConnect: true,
      maxReconnectAttempts: -1,
      reconnectTimeWait: reconnectWaitMs,
      pingInterval: 20_000,
      ...(NATS_USER === undefined ? {} : { user: NATS_USER, pass: NATS_PASSWORD ?? '' }),
    });
    this.connection = connection;
    this.up = true;
    void this.watch(connection);
    return connection;
  }

  private async watch(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') this.up = false;
      if (status.type === 'reconnect') this.up = true;
      if (status.type === 'error') this.logger.warn('NATS refused something', { error: status.error });
    }
    this.up = false;
  }
}
