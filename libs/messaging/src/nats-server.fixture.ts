import { type ChildProcess, execFile } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { eventually } from '@assay/testing';
import { connect, type NatsConnection, nkeyAuthenticator } from '@nats-io/transport-node';
import { freePort, spawnTied, stopChild } from '../../../tools/servers/child.mjs';
import { natsServerBinary } from '../../../tools/servers/nats-binary.mjs';

const root = resolve(import.meta.dirname, '../../..');
const nobodyListens = 1;
const users = ['gateway', 'consent', 'ordering', 'notification', 'results', 'operator', 'cluster'];

/** The files that a container of NATS finds: what docker/ ships, and passwords. */
export class NatsFiles {
  readonly secrets: string;
  readonly configuration: string;

  constructor(readonly folder: string) {
    this.secrets = join(folder, 'secrets');
    this.configuration = join(folder, 'configuration');
    for (const path of [this.secrets, this.configuration]) mkdirSync(path, { recursive: true });
    this.configure(readFileSync(join(root, 'docker/nats.conf'), 'utf8'));
    // A digit first: read as a number, it would let nobody in.
    for (const user of users) this.write(`nats_${user}`, `1password-of-${user}`);
  }

  /** Replaces nats.conf. */
  configure(text: string): void {
    writeFileSync(join(this.configuration, 'nats.conf'), text);
  }

  /** Replaces a secret. */
  write(name: string, value: string): void {
    writeFileSync(join(this.secrets, name), `${value}\n`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A nats-server started by docker/nats/start.sh, as the containers start it. */
export class ShippedNats {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly files: NatsFiles,
    readonly name: string,
    readonly port: number,
    private readonly variables: Readonly<Record<string, string>>,
  ) {}

  /** Starts one server, or as many as there are names, which then know each other. */
  static start(files: NatsFiles, ...names: string[]): Promise<ShippedNats[]> {
    return ShippedNats.startBetween(files, names);
  }

  /** The same, with a line of their own for each that reaches another one; `between` gives the port at which it begins. */
  static async startBetween(
    files: NatsFiles,
    names: readonly string[],
    between?: (from: string, to: string, port: number) => Promise<number>,
  ): Promise<ShippedNats[]> {
    const places = await Promise.all(
      names.map(async (name) => ({ name, port: await freePort(), clusterPort: await freePort() })),
    );
    const servers: ShippedNats[] = [];
    for (const { name, port, clusterPort } of places) {
      const peers: string[] = [];
      for (const { name: peer, clusterPort: there } of places)
        peers.push(`127.0.0.1:${between && peer !== name ? await between(name, peer, there) : there}`);
      servers.push(
        new ShippedNats(files, name, port, {
          NATS_SERVER_NAME: name,
          NATS_PORT: String(port),
          ...(names.length > 1 && { NATS_PEERS: peers.join(' '), NATS_CLUSTER_PORT: String(clusterPort) }),
          // What they tell each other leads nowhere: they have their lines.
          ...(between && { NATS_CLUSTER_ADVERTISE: `127.0.0.1:${nobodyListens}` }),
        }),
      );
    }
    for (const server of servers) server.run();
    return Promise.all(servers.map((server) => server.ready()));
  }

  /** What a shell in the server's container makes of a line; paths of the container stand for ours. */
  shell(line: string): Promise<{ status: number; said: string }> {
    const here = line.replaceAll('/etc/nats/start.sh', join(root, 'docker/nats/start.sh'));
    return new Promise((resolved) => {
      execFile('sh', ['-c', here], { env: this.environment() }, (error, stdout, stderr) => {
        resolved({ status: error ? 1 : 0, said: stdout + stderr });
      });
    });
  }

  /** A connection of a user who is let in; `tls` for nothing but TLS, by a certificate that this process trusts. */
  connectAs(user: string, pass: string, tls?: { ca: string }): Promise<NatsConnection> {
    const login = { servers: this.address, user, pass, inboxPrefix: `_INBOX_${user}` };
    return connect({ ...login, reconnect: false, noAsyncTraces: true, ...(tls && { tls }) });
  }

  /** A connection of an app that shows a key and no password. */
  connectBy(seed: string): Promise<NatsConnection> {
    const authenticator = nkeyAuthenticator(new TextEncoder().encode(seed));
    return connect({ servers: this.address, authenticator, reconnect: false, noAsyncTraces: true });
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** Resolves once the server says that it is ready. */
  async ready(): Promise<this> {
    await eventually(() => {
      if (!this.log().includes('Server is ready')) throw new Error(`not ready:\n${this.log()}`);
    });
    return this;
  }

  log(): string {
    return readFileSync(this.logFile(), 'utf8');
  }

  async stop(): Promise<void> {
    if (this.child) await stopChild(this.child, 'SIGTERM', 10_000);
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    if (this.child) await stopChild(this.child, 'SIGKILL', 10_000);
  }

  /** Stops it where it is, or has it go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.child?.kill(signal);
  }

  /** Ends it and starts it anew, on what it has kept. */
  async restart(): Promise<void> {
    await this.stop();
    rmSync(this.logFile());
    this.run();
    await this.ready();
  }

  private run(): void {
    const output = openSync(this.logFile(), 'a');
    const script = join(root, 'docker/nats/start.sh');
    const stdio: ['ignore', number, number] = ['ignore', output, output];
    this.child = spawnTied('sh', [script], { env: this.environment(), stdio });
    closeSync(output);
  }

  private logFile(): string {
    return join(this.files.folder, `${this.name}.log`);
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      PATH: `${dirname(natsServerBinary(() => undefined))}:${process.env['PATH']}`,
      NATS_SECRETS: this.files.secrets,
      NATS_CONFIGURATION: this.files.configuration,
      NATS_FOLDER: join(this.files.folder, this.name),
      NATS_STORE: join(this.files.folder, `${this.name}-store`),
      NATS_ADDRESS: '127.0.0.1',
      ...this.variables,
    };
  }
}
