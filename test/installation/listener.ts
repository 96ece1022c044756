import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A port of this machine, and the connections that came in by it. */
export class Listener {
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  /** Listens on this port. */
  static async on(port: number): Promise<Listener> {
    // Who has said all may still listen: an end is passed on as what it is.
    const listener = new Listener(createServer({ allowHalfOpen: true }));
    await listener.listen(port);
    return listener;
  }

  /** Hands over each connection from now on; its errors need no other care. */
  each(connected: (socket: Socket) => void): this {
    this.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
      connected(socket);
    });
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Listens again, or on another port. */
  listen(port: number): Promise<void> {
    return new Promise((resolved, failed) => {
      this.server.once('error', failed).listen(port, () => {
        this.server.off('error', failed);
        resolved();
      });
    });
  }

  /** Listens no more; connections that are open stay. */
  refuse(): void {
    this.server.close();
  }

  /** Breaks every connection that is open. */
  breakAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Listens no more, and breaks what is open. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.breakAll();
    await closed;
  }
}
