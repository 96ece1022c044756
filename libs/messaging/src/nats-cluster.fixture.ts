import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { natsServerBinary } from '../../../tools/servers/nats-binary.mjs';
import { freePort, spawnTied, stopChild } from '../../../tools/servers/child.mjs';

/** Three servers that only together have a JetStream; each is started and stopped on its own. */
export class NatsCluster {
  private readonly nodes = new Map<number, ReturnType<typeof spawnTied>>();

  private constructor(
    private readonly folder: string,
    private readonly ports: readonly { client: number; route: number }[],
  ) {}

  /** A cluster none of whose servers runs yet. */
  static async named(name: string): Promise<NatsCluster> {
    const ports = [];
    for (let node = 0; node < 3; node += 1) ports.push({ client: await freePort(), route: await freePort() });
    return new NatsCluster(resolve(`.data/${name}-${process.pid}`), ports);
  }

  /** The address of the first server. */
  get url(): string {
    return `nats://127.0.0.1:${this.ports[0]?.client}`;
  }

  /** Starts one of them; whoever connects sees when it is there. */
  start(node: number): void {
    const [own, folder] = [this.ports[node], `${this.folder}/${node}`];
    if (!own) throw new Error('a cluster has three servers');
    mkdirSync(folder, { recursive: true });
    const routes = this.ports.map(({ route }) => `nats://127.0.0.1:${route}`).join(',');
    const where = ['-a', '127.0.0.1', '-p', String(own.client), '-js', '-sd', folder, '-n', `node-${node}`];
    const cluster = [
      '--cluster_name',
      'spec',
      '--cluster',
      `nats://127.0.0.1:${own.route}`,
      '--routes',
      routes,
    ];
    this.nodes.set(
      node,
      spawnTied(
        natsServerBinary(() => undefined),
        [...where, ...cluster],
        { stdio: 'ignore' },
      ),
    );
  }

  async stop(node: number): Promise<void> {
    const child = this.nodes.get(node);
    if (child) await stopChild(child, 'SIGKILL', 10_000);
  }

  /** Ends all of them and what they kept. */
  async remove(): Promise<void> {
    await Promise.all([...this.nodes.keys()].map((node) => this.stop(node)));
    rmSync(this.folder, { recursive: true, force: true });
  }
}
