import { type ChildProcess, execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { eventually } from '@assay/testing';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { freePort, spawnTied, stopChild } from '../../../tools/servers/child.mjs';
import { natsServerBinary } from '../../../tools/servers/nats-binary.mjs';

const root = resolve(import.meta.dirname, '../../..');
const recorded = readFileSync(join(root, 'test/contracts/kubernetes/nats-chart.yaml'), 'utf8');
const users = ['gateway', 'consent', 'ordering', 'notification', 'results', 'operator'];

interface Place {
  readonly client: number;
  readonly cluster: number;
  readonly monitor: number;
}

/** The nats.conf that the chart makes of our values. */
function chartConfiguration(): string {
  const [, block = ''] = /^ {2}nats\.conf: \|\n((?: {4}.*\n)+)/m.exec(recorded) ?? [];
  return block.replaceAll(/^ {4}/gm, '');
}

/** A server of the chart's StatefulSet: its files, with paths and addresses of this machine for those of its pod. */
export class ChartNats {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly name: string,
    readonly port: number,
  ) {}

  /** Starts three that know each other and trust one certificate. */
  static async start(folder: string, certificate: { cert: string; key: string }): Promise<ChartNats[]> {
    const ports = async (): Promise<Place> => ({
      client: await freePort(),
      cluster: await freePort(),
      monitor: await freePort(),
    });
    const places = [await ports(), await ports(), await ports()];
    const servers = places.map(({ client }, index) => {
      const name = `nats-${index}`;
      return new ChartNats(join(folder, name), name, client);
    });
    servers.forEach((server, index) => server.write(certificate, places, index));
    for (const server of servers) server.run();
    await Promise.all(servers.map((server) => server.ready()));
    return servers;
  }

  /** Says what the Secret holds, by the command of the page; `changed` for another password of a user. */
  writeUsers(changed: Readonly<Record<string, string>> = {}): void {
    const secrets = join(this.folder, 'passwords');
    mkdirSync(secrets, { recursive: true });
    for (const user of users) writeFileSync(join(secrets, `nats_${user}`), changed[user] ?? `1-of-${user}`);
    const env = {
      PATH: process.env['PATH'],
      NATS_SECRETS: secrets,
      NATS_CONFIGURATION: join(root, 'docker'),
      NATS_STORE: join(this.folder, 'data'),
    };
    const text = execFileSync('sh', [join(root, 'docker/nats/start.sh'), 'print'], { env, encoding: 'utf8' });
    writeFileSync(join(this.folder, 'etc/assay-nats-users/users.conf'), text);
  }

  /** What the chart's reloader does when a file has changed. */
  reload(): void {
    this.child?.kill('SIGHUP');
  }

  connectAs(user: string, pass: string, ca?: string): Promise<NatsConnection> {
    const login = { servers: `127.0.0.1:${this.port}`, user, pass, inboxPrefix: `_INBOX_${user}` };
    return connect({ ...login, reconnect: false, noAsyncTraces: true, ...(ca && { tls: { ca } }) });
  }

  log(): string {
    return readFileSync(this.logFile(), 'utf8');
  }

  async stop(): Promise<void> {
    if (this.child) await stopChild(this.child, 'SIGTERM', 10_000);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private write(certificate: { cert: string; key: string }, places: readonly Place[], index: number): void {
    const etc = join(this.folder, 'etc');
    for (const name of ['nats-config', 'assay-nats-users', 'certs', '../run'])
      mkdirSync(join(etc, name), { recursive: true });
    writeFileSync(join(etc, 'certs/tls.crt'), certificate.cert);
    writeFileSync(join(etc, 'certs/ca.crt'), certificate.cert);
    writeFileSync(join(etc, 'certs/tls.key'), certificate.key);
    const own = places[index];
    if (!own) throw new Error('there are three');
    const here = chartConfiguration()
      .replaceAll(/\/etc\/nats-(?:ca-cert|certs\/\w+)/g, join(etc, 'certs'))
      .replaceAll('/var/run/nats', join(this.folder, 'run'))
      .replaceAll(
        /nats-(\d)\.nats-headless:6222/g,
        (_all, at: string) => `127.0.0.1:${places[Number(at)]?.cluster}`,
      )
      .replace(/"port": 6222/, `"port": ${own.cluster}, "host": "127.0.0.1"`)
      .replace(/"port": 4222/, `"port": ${own.client}, "host": "127.0.0.1"`)
      .replace(/"http_port": 8222/, `"http": "127.0.0.1:${own.monitor}"`);
    writeFileSync(join(etc, 'nats-config/nats.conf'), here);
    this.writeUsers();
  }

  private run(): void {
    const output = openSync(this.logFile(), 'a');
    const configuration = join(this.folder, 'etc/nats-config/nats.conf');
    this.child = spawnTied(
      natsServerBinary(() => undefined),
      ['--config', configuration],
      {
        // As the chart's container is told.
        env: { PATH: process.env['PATH'], SERVER_NAME: this.name },
        stdio: ['ignore', output, output],
      },
    );
    closeSync(output);
  }

  private async ready(): Promise<void> {
    await eventually(() => {
      if (!this.log().includes('Server is ready')) throw new Error(`not ready:\n${this.log()}`);
    });
  }

  private logFile(): string {
    return join(this.folder, 'nats.log');
  }
}
