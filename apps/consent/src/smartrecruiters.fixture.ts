import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** One call that arrived. */
export interface SeenCall {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
  /** Milliseconds of the process; when it was answered, and until then for ever. */
  readonly at: number;
  endedAt: number;
}

/** How the exchange or a token call is answered next. */
export interface Behaviour {
  status?: number;
  body?: unknown;
  delayMs?: number;
  /** Answered only when that has happened. */
  until?: Promise<unknown>;
  /** No answer at all; the connection breaks. */
  hangUp?: boolean;
  headers?: Record<string, string>;
  /** After so many calls the usual answer is given again; without it, never. */
  times?: number;
}

interface Usual {
  readonly status: number;
  readonly body: unknown;
}

/** SmartRecruiters' half, as far as consent speaks to it: a real HTTP server whose answers a spec decides. */
export class FakeSmartRecruiters {
  readonly calls: SeenCall[] = [];
  /** Client ids and secrets that get a token. */
  readonly credentials = new Map<string, string>([['partner', 'partner-secret']]);
  exchange: Behaviour = {};
  token: Behaviour = {};
  configuration: Behaviour = {};
  stored: unknown;
  tokenSeconds = 1800;
  private server: Server | undefined;
  private issued = 0;

  /** Starts to listen and returns the base address. */
  async start(): Promise<string> {
    this.server = createServer((request, response) => void this.serve(request, response));
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  reset(): void {
    this.calls.length = 0;
    Object.assign(this, {
      exchange: {},
      token: {},
      configuration: {},
      stored: undefined,
      tokenSeconds: 1800,
    });
    this.credentials.clear();
    this.credentials.set('partner', 'partner-secret');
  }

  count(part: string): number {
    return this.calls.filter(({ path }) => path.includes(part)).length;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const path = request.url ?? '';
    const call: SeenCall = {
      method: request.method ?? '',
      path,
      authorization: request.headers.authorization,
      body,
      at: performance.now(),
      endedAt: Infinity,
    };
    this.calls.push(call);
    response.on('close', () => (call.endedAt = performance.now()));
    const [set, usual] = this.answerTo(request.method ?? '', path, body, request.headers.authorization);
    const behaviour = spent(set) ? {} : set;
    if (behaviour.delayMs) await sleep(behaviour.delayMs);
    await behaviour.until;
    if (behaviour.hangUp) return void request.socket.destroy();
    const { status, body: content } = answerOf(behaviour, usual);
    const headers = { 'content-type': 'application/json', ...behaviour.headers };
    response.writeHead(status, headers).end(JSON.stringify(content));
  }

  private answerTo(
    method: string,
    path: string,
    body: string,
    authorization: string | undefined,
  ): [Behaviour, Usual] {
    if (path.endsWith('/oauth/token')) return [this.token, this.issueToken(new URLSearchParams(body))];
    if (path.endsWith('/partner/configuration')) return [this.configuration, this.configure(method, body)];
    // A token dies with its credential.
    const holder = /^Bearer token-(.+)-\d+$/.exec(authorization ?? '')?.[1];
    if (!this.credentials.has(holder ?? ''))
      return [this.exchange, { status: 401, body: { errors: [{ code: 'UNAUTHORIZED' }] } }];
    return [this.exchange, this.grant()];
  }

  private issueToken(form: URLSearchParams): Usual {
    const known = this.credentials.get(form.get('client_id') ?? '') === form.get('client_secret');
    if (!known) return { status: 401, body: { error: 'invalid_client' } };
    this.issued += 1;
    const access_token = `token-${form.get('client_id')}-${this.issued}`;
    return { status: 200, body: { access_token, expires_in: this.tokenSeconds } };
  }

  private configure(method: string, body: string): Usual {
    if (method === 'PUT') this.stored = JSON.parse(body) as unknown;
    const known = this.stored !== undefined;
    return { status: known ? 200 : 404, body: this.stored ?? { errors: [{ code: 'NOT_FOUND' }] } };
  }

  private grant(): Usual {
    const clientId = `granted-${this.credentials.size}`;
    this.credentials.set(clientId, `secret-of-${clientId}`);
    return { status: 200, body: { clientId, clientSecret: `secret-of-${clientId}` } };
  }
}

function answerOf(behaviour: Behaviour, usual: Usual): Usual {
  const refused = behaviour.status === undefined ? usual.body : { errors: [{ code: 'REFUSED' }] };
  return { status: behaviour.status ?? usual.status, body: behaviour.body ?? refused };
}

function spent(behaviour: Behaviour): boolean {
  if (behaviour.times === undefined) return false;
  behaviour.times -= 1;
  return behaviour.times < 0;
}
