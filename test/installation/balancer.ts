import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Listener } from './listener.js';

/** One server behind a balancer; without a health port it counts as ready. */
export interface Target {
  readonly port: number;
  readonly healthPort?: number;
}

const lookMs = 100;
const answerMs = 2000;

/** One address for several servers: each new connection goes to one of those that say they are ready. */
export class Balancer {
  private readonly ready = new Map<Target, boolean>();
  private turn = 0;

  private constructor(private readonly listener: Listener) {
    listener.each((socket) => this.connected(socket));
  }

  /** Listens on this port of the machine. */
  static async on(port: number): Promise<Balancer> {
    return new Balancer(await Listener.on(port));
  }

  get port(): number {
    return this.listener.port;
  }

  /** Takes a server in, and resolves once connections go to it. */
  async add(target: Target): Promise<void> {
    this.ready.set(target, target.healthPort === undefined);
    if (target.healthPort !== undefined) void this.follow(target, target.healthPort);
    while (this.ready.get(target) === false) await sleep(lookMs);
  }

  /** Sends nobody there any more; connections that are open stay. */
  remove(target: Target): void {
    this.ready.delete(target);
  }

  /** Sends everybody to this server alone, and breaks what leads elsewhere. */
  async become(target: Target): Promise<void> {
    this.ready.clear();
    await this.add(target);
    this.listener.breakAll();
  }

  async close(): Promise<void> {
    this.ready.clear();
    await this.listener.close();
  }

  private async follow(target: Target, healthPort: number): Promise<void> {
    while (this.ready.has(target)) {
      const signal = AbortSignal.timeout(answerMs);
      const ready = await fetch(`http://127.0.0.1:${healthPort}/health/ready`, { signal }).then(
        async (response) => {
          await response.arrayBuffer();
          return response.ok;
        },
        () => false,
      );
      if (this.ready.has(target)) this.ready.set(target, ready);
      await sleep(lookMs);
    }
  }

  private connected(socket: Socket): void {
    const there = [...this.ready].filter(([, ready]) => ready).map(([target]) => target);
    this.turn += 1;
    this.join(socket, [
      ...there.slice(this.turn % there.length),
      ...there.slice(0, this.turn % there.length),
    ]);
  }

  // One that refuses to talk has just gone: the next one is asked, as long as nothing was said.
  private join(socket: Socket, [first, ...others]: readonly Target[]): void {
    if (!first) return void socket.destroy();
    const onwards = connect(first.port, '127.0.0.1');
    let open = false;
    onwards.once('connect', () => {
      open = true;
      socket.pipe(onwards).pipe(socket);
    });
    onwards.on('error', () => {
      if (open) socket.destroy();
      else this.join(socket, others);
    });
    onwards.on('close', () => {
      if (open) socket.destroy();
    });
    socket.on('close', () => onwards.destroy());
  }
}
