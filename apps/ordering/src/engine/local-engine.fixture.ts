import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';

/** What a local engine received. */
export interface Received {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Behaviour = (response: ServerResponse, received: Received) => void;

/** An engine on a free port of this machine that behaves as told. */
export class LocalEngine {
  readonly received: Received[] = [];
  behaviour: Behaviour = (response) => void response.end();
  private readonly server: Server = createServer((request, response) => {
    void request
      .setEncoding('utf8')
      .toArray()
      .then((chunks: string[]) => {
        const received = { method: request.method, headers: request.headers, body: chunks.join('') };
        this.received.push(received);
        this.behaviour(response, received);
      });
  });

  static async start(): Promise<LocalEngine> {
    const engine = new LocalEngine();
    await new Promise<void>((resolve) => {
      engine.server.listen(0, '127.0.0.1', resolve);
    });
    return engine;
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('the engine does not listen');
    return `http://127.0.0.1:${address.port}/hook`;
  }

  /** From now on it answers this. */
  answers(status: number, body: unknown): void {
    this.behaviour = (response) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }
}
