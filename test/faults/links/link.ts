import type { Socket } from 'node:net';
import { Listener } from '../../installation/listener.js';
import { numbers } from '../stage/draw.js';
import { Connection } from './connection.js';
import { Poison } from './poison.js';
import type { Struck, Toxic, ToxicKind } from './toxic.js';

/** Where a link listens and leads, and how it draws. */
export interface LinkOptions {
  readonly port: number;
  readonly to: number;
  readonly seed: number | string;
}

/** The way from some processes to one server of this machine, which toxics can be added to while connections live. */
export class Link {
  private readonly live = new Set<Connection>();
  private readonly poison = new Poison();
  private count = 0;

  private constructor(
    private readonly listener: Listener,
    private readonly options: LinkOptions,
  ) {
    listener.each((socket) => this.connected(socket));
  }

  /** A link that passes everything on. */
  static async open(options: LinkOptions): Promise<Link> {
    return new Link(await Listener.on(options.port), options);
  }

  get port(): number {
    return this.options.port;
  }

  /** How many connections live. */
  get connections(): number {
    return this.live.size;
  }

  /** How often each kind of toxic began and ended, and how many connections felt it. */
  get tally(): ReadonlyMap<ToxicKind, Readonly<Struck>> {
    return this.poison.tally;
  }

  /** Poisons the link, what is open at the moment included. */
  add(toxic: Toxic): void {
    this.poison.add(toxic);
    if (toxic.kind === 'down') this.listener.refuse();
    for (const connection of this.live) connection.meet(toxic);
  }

  /** Takes a toxic away; what it held back goes on. */
  async remove(toxic: Toxic): Promise<void> {
    if (!this.poison.remove(toxic)) return;
    for (const connection of this.live) connection.recover();
    if (toxic.kind === 'down' && !this.isDown()) await this.listener.listen(this.port);
  }

  /** Takes all toxics away. */
  async clear(): Promise<void> {
    for (const toxic of this.poison.all) await this.remove(toxic);
  }

  /** Ends the link and what is open over it. */
  async close(): Promise<void> {
    await this.clear();
    await this.listener.close();
  }

  private connected(socket: Socket): void {
    this.count += 1;
    const { to, seed } = this.options;
    const connection: Connection = new Connection({
      client: socket,
      serverPort: to,
      poison: this.poison,
      draw: numbers(`${seed}:${this.count}`),
      gone: () => this.live.delete(connection),
    });
    this.live.add(connection);
  }

  private isDown(): boolean {
    return this.poison.all.some(({ kind }) => kind === 'down');
  }
}
