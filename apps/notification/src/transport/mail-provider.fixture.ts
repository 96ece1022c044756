import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the provider behaves to one call: it takes the message and says nothing, loses it, never answers, or answers this instead. */
export type Behaviour =
  | 'drop-answer'
  | 'hang'
  | 'drop'
  | { readonly status: number; readonly body?: object | string; readonly retryAfter?: string };

/** A call as it came. */
export interface ProviderCall {
  readonly key: string;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

/** A provider that knows a message again by its key, and misbehaves once for each time that it is told to. */
export class MailProvider {
  readonly calls: ProviderCall[] = [];
  /** What was delivered, by key. */
  readonly delivered = new Map<string, { readonly id: string; readonly body: string }>();
  /** What is answered to whoever asks for the domains. */
  domains: { status: number; body: object } = { status: 200, body: { data: [] } };
  private readonly script: Behaviour[] = [];
  private readonly server = createServer((request, response) => void this.serve(request, response));

  next(...behaviours: Behaviour[]): void {
    this.script.push(...behaviours);
  }

  /** Starts it on this machine and returns its address. */
  async start(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const part of request) body += String(part);
    if (request.method === 'GET') return answer(response, this.domains);
    const key = String(request.headers['idempotency-key']);
    this.calls.push({ key, body, headers: request.headers });
    const behaviour = this.script.shift();
    if (typeof behaviour === 'object') return answer(response, behaviour);
    if (behaviour === 'hang') return undefined;
    if (behaviour === 'drop') return void request.socket.destroy();
    const known = this.delivered.get(key);
    if (known && known.body !== body) return answer(response, otherPayload);
    const { id } = known ?? { id: randomUUID() };
    this.delivered.set(key, { id, body });
    if (behaviour === 'drop-answer') return void request.socket.destroy();
    answer(response, { status: 200, body: { id } });
  }
}

export const otherPayload = {
  status: 409,
  body: {
    statusCode: 409,
    name: 'invalid_idempotent_request',
    message: 'This idempotency key has been used before with a different payload.',
  },
};

function answer(
  response: ServerResponse,
  { status, body = {}, retryAfter }: Exclude<Behaviour, string>,
): void {
  response
    .writeHead(status, {
      'content-type': 'application/json',
      ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    })
    .end(typeof body === 'string' ? body : JSON.stringify(body));
}
