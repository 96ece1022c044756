import { randomBytes } from 'node:crypto';
import { jetstreamManager } from '@nats-io/jetstream';
import { eventually } from '@assay/testing';
import { say } from '../../tools/progress.mjs';
import { NatsFiles, ShippedNats } from '../../libs/messaging/src/nats-server.fixture.js';

const probeMs = 6000;
const users = ['gateway', 'consent', 'ordering', 'notification', 'results', 'operator', 'cluster'] as const;

/** The users of NATS: one per app, the operator, and the servers among themselves. */
export type NatsUser = (typeof users)[number];

/** Three nats-servers that share a stream, started by the script and with the configuration that are shipped. */
export class BusSet {
  readonly copies = 3;
  private readonly passwords = new Map<NatsUser, string>();

  private constructor(
    private readonly files: NatsFiles,
    private servers: readonly ShippedNats[],
  ) {}

  /** Starts them with this nats.conf and passwords that nobody has had before; `between` gives each way its own line. */
  static async start(
    folder: string,
    configuration: string,
    between?: (from: string, to: string, port: number) => Promise<number>,
  ): Promise<BusSet> {
    const set = new BusSet(new NatsFiles(folder), []);
    set.files.configure(configuration);
    for (const user of users) set.write(user);
    set.servers = await ShippedNats.startBetween(set.files, ['nats-0', 'nats-1', 'nats-2'], between);
    await set.place();
    return set;
  }

  /** All three, as apps are told them. */
  get url(): string {
    return this.servers.map(({ port }) => `nats://127.0.0.1:${port}`).join(',');
  }

  passwordOf(user: NatsUser): string {
    return this.passwords.get(user) ?? '';
  }

  /** Gives a user another password and brings it into force on every server, as docs/operations.md says. */
  async changePassword(user: NatsUser): Promise<void> {
    this.write(user);
    await this.reload();
  }

  /** Replaces nats.conf on every server. */
  async configure(text: string): Promise<void> {
    this.files.configure(text);
    await this.reload();
  }

  /** Kills the server that leads the stream; gives its name. */
  async killLeader(): Promise<string> {
    const leader = await this.leader();
    await this.server(leader).kill();
    return leader;
  }

  get names(): string[] {
    return this.servers.map(({ name }) => name);
  }

  /** Stops a server where it is, as a machine that hangs does. */
  pause(name: string): void {
    this.server(name).signal('SIGSTOP');
  }

  /** Has one that was stopped go on, and waits until all three have the whole stream. */
  async resume(name: string): Promise<void> {
    this.server(name).signal('SIGCONT');
    await this.whole();
  }

  /** Ends a server in order if it runs, starts it, and waits until all three have the whole stream. */
  async revive(name: string): Promise<void> {
    await this.server(name).restart();
    await this.whole();
  }

  /** Waits until all three have the whole stream. */
  async whole(): Promise<void> {
    await eventually(async () => {
      const copies = await this.asOperator(async (streams) => (await streams.info('EVENTS')).cluster);
      const behind = (copies?.replicas ?? []).filter(({ current }) => !current).map((one) => one.name);
      if (copies?.leader === undefined || copies.replicas?.length !== 2 || behind.length > 0)
        throw new Error(`not whole yet: ${behind.join(', ')}`);
    }, 600_000);
  }

  /** True where a user gets in with this password. */
  async admits(user: NatsUser, password: string): Promise<boolean> {
    return this.first()
      .connectAs(user, password)
      .then(
        async (connection) => {
          await connection.close();
          return true;
        },
        () => false,
      );
  }

  async remove(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
    this.files.remove();
  }

  /** Three that started in the same moment may never agree where a stream is to lie; docs/operations.md says what to do. */
  private async place(): Promise<void> {
    const probe = () =>
      this.asOperator(async (streams) => {
        await streams.add({ name: 'PROBE', subjects: ['probe'], num_replicas: 3 });
        await streams.delete('PROBE');
      });
    for (const server of [...this.servers, undefined]) {
      try {
        return await eventually(probe, probeMs);
      } catch (error) {
        if (!server) throw new Error('the NATS servers do not become a cluster', { cause: error });
        say(`the three NATS servers do not find together; ${server.name} is restarted`);
        await server.restart();
      }
    }
  }

  /** The server that leads the stream, as the others see it when one of them is not asked and may not be it. */
  async leader(besides?: string): Promise<string> {
    return eventually(async () => {
      const leader = await this.asOperator(
        async (streams) => (await streams.info('EVENTS')).cluster?.leader,
        besides,
      );
      if (!leader || leader === besides) throw new Error('the stream has no leader');
      return leader;
    }, 600_000);
  }

  private async asOperator<T>(
    work: (streams: Awaited<ReturnType<typeof jetstreamManager>>['streams']) => Promise<T>,
    besides?: string,
  ): Promise<T> {
    const connection = await this.connected(besides);
    try {
      return await work((await jetstreamManager(connection)).streams);
    } finally {
      await connection.close();
    }
  }

  private async connected(besides?: string) {
    let failure: unknown;
    for (const server of this.servers.filter(({ name }) => name !== besides)) {
      try {
        return await server.connectAs('operator', this.passwordOf('operator'));
      } catch (error) {
        failure = error;
      }
    }
    throw new Error('no NATS server lets the operator in', { cause: failure });
  }

  private async reload(): Promise<void> {
    for (const server of this.servers) {
      const { status, said } = await server.shell('sh /etc/nats/start.sh reload');
      if (status !== 0) throw new Error(`${server.name} could not be reloaded: ${said}`);
    }
  }

  private server(name: string): ShippedNats {
    const server = this.servers.find((one) => one.name === name);
    if (!server) throw new Error(`no server is called ${name}`);
    return server;
  }

  private first(): ShippedNats {
    const [first] = this.servers;
    if (!first) throw new Error('NATS was not started');
    return first;
  }

  private write(user: NatsUser): void {
    this.passwords.set(user, randomBytes(20).toString('hex'));
    this.files.write(`nats_${user}`, this.passwordOf(user));
  }
}
