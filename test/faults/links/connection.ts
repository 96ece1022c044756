import { connect, type Socket } from 'node:net';
import { Flow } from './flow.js';
import type { Poison } from './poison.js';
import type { Toxic } from './toxic.js';

/** Who connected, to what, and what the connection shares with others of its link. */
export interface ConnectionOptions {
  readonly client: Socket;
  readonly serverPort: number;
  readonly poison: Poison;
  readonly draw: () => number;
  /** Hears that both ends are closed. */
  readonly gone: () => void;
}

/** One connection over a link: who connected, and the server it was to reach. */
export class Connection {
  private readonly client: Socket;
  private readonly server: Socket;
  private readonly poison: Poison;
  private readonly gone: () => void;
  private readonly closed = new Set<Socket>();
  private swallowed = false;
  private over = false;

  constructor({ client, serverPort, poison, draw, gone }: ConnectionOptions) {
    this.client = client;
    this.poison = poison;
    this.gone = gone;
    this.server = connect({ port: serverPort, host: '127.0.0.1', allowHalfOpen: true });
    for (const [socket, other] of [
      [client, this.server],
      [this.server, client],
    ] as const) {
      socket.on('error', () => this.broken(other)).on('close', () => this.left(socket, other));
    }
    new Flow({ from: client, to: this.server, way: 'there', poison, ends: this, draw });
    new Flow({ from: this.server, to: client, way: 'back', poison, ends: this, draw });
    for (const toxic of poison.all) this.meet(toxic);
  }

  /** Has a toxic that was added, or was there before, do what it does to a connection as a whole. */
  meet(toxic: Toxic): void {
    if (toxic.kind === 'reset') void this.later(toxic, toxic.afterMs ?? 0, () => this.reset());
    if (toxic.kind === 'down') void this.later(toxic, 0, () => this.reset());
    if (toxic.kind === 'timeout' && toxic.endsAfterMs !== undefined)
      void this.later(toxic, toxic.endsAfterMs, () => this.end());
  }

  /** Two ends that do not agree any more find it out when they can talk again. */
  recover(): void {
    if (this.swallowed && !this.isSilent()) this.reset();
  }

  swallow(): void {
    this.swallowed = true;
  }

  end(): void {
    for (const socket of [this.client, this.server]) socket.destroySoon();
  }

  reset(): void {
    this.over = true;
    for (const socket of [this.client, this.server]) socket.resetAndDestroy();
  }

  private async later(toxic: Toxic, ms: number, strike: () => void): Promise<void> {
    if (!(await this.poison.lasts(toxic, ms)) || this.over) return;
    this.poison.feels(this, toxic);
    strike();
  }

  private broken(other: Socket): void {
    if (this.isSilent()) return this.swallow();
    this.over = true;
    other.resetAndDestroy();
  }

  private left(socket: Socket, other: Socket): void {
    this.closed.add(socket);
    if (this.closed.size === 2) {
      this.over = true;
      return this.gone();
    }
    // What was said before the end may still be on its way.
    if (socket.readableEnded || this.isSilent()) return;
    other.destroySoon();
  }

  /** Who cannot be heard cannot say that it is gone either. */
  private isSilent(): boolean {
    return this.poison.all.some(({ kind }) => kind === 'half-open' || kind === 'timeout');
  }
}
