import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PackageResultDocument } from '@assay/smartrecruiters';

/** One call as the server saw it; times are monotonic milliseconds. */
export interface RecordedCall {
  readonly orderId: string;
  readonly token: string;
  readonly document: PackageResultDocument;
  readonly arrivedAt: number;
  /** Calls of the same token under way when this one arrived, itself included. */
  readonly atOnce: number;
  status: number;
  endedAt: number;
}

/** How one call is answered. */
export interface ScriptedAnswer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly delayMs?: number;
  /** Is answered when this has come about. */
  readonly after?: Promise<unknown>;
  /** Cuts the connection instead of answering. */
  readonly reset?: boolean;
}

const notFound = { status: 404, body: {} };

type Script = (call: RecordedCall) => ScriptedAnswer | undefined;

/** SmartRecruiters as it is documented to be: ten calls a second and eight at once per credential, then 429. */
export class SmartRecruitersServer {
  readonly calls: RecordedCall[] = [];
  /** What it shows of each order: the last document it accepted. */
  readonly shown = new Map<string, PackageResultDocument>();
  script: Script = () => undefined;
  /** The files it took, by order. */
  readonly files = new Map<string, string[]>();
  /** How it answers files. */
  onFile: () => ScriptedAnswer = () => ({ status: 201 });
  /** What was read, and what is shown of it. */
  readonly reads: string[] = [];
  onRead: (path: string) => { status: number; body: unknown } = () => notFound;
  /** Until then it reads nothing of a file. */
  stalled: Promise<void> | undefined;
  private readonly running = new Map<string, number>();

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => {
      if (request.method === 'GET') this.read(request, response);
      else
        void (request.url?.endsWith('/attachment')
          ? this.take(request, response)
          : this.answer(request, response));
    });
  }

  static async start(): Promise<SmartRecruitersServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new SmartRecruitersServer(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  callbackUrl(orderId: string): string {
    return `${this.url}/assessment-api/v202010/orders/${orderId}/results`;
  }

  /** Answers the next calls with these, then as documented again. */
  next(...answers: ScriptedAnswer[]): void {
    this.script = () => answers.shift();
  }

  reset(): void {
    this.calls.length = 0;
    this.shown.clear();
    this.files.clear();
    this.onFile = () => ({ status: 201 });
    this.stalled = undefined;
    this.reads.length = 0;
    this.onRead = () => notFound;
    this.script = () => undefined;
  }

  of(orderId: string): RecordedCall[] {
    return this.calls.filter((call) => call.orderId === orderId);
  }

  statuses(orderId: string): (string | undefined)[] {
    return this.of(orderId).map(({ document }) => document.status);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await this.enter(request);
    const limited = this.overLimit(call);
    const answer = limited ? { status: 429, body: error('TOO_MANY_REQUESTS') } : this.scripted(call);
    await sleep(answer.delayMs ?? 0);
    await answer.after;
    this.running.set(call.token, this.runningOf(call.token) - 1);
    call.status = answer.status;
    call.endedAt = performance.now();
    if (answer.reset) return void request.socket.destroy();
    if (answer.status === 200) this.shown.set(call.orderId, call.document);
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.body ?? (answer.status < 300 ? JSON.stringify(call.document) : error('REFUSED')));
  }

  private read({ url = '' }: IncomingMessage, response: ServerResponse): void {
    this.reads.push(url);
    const { status, body } = this.onRead(url);
    const said = status < 300 ? body : { errors: [{ code: 'REFUSED' }] };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const orderId = /orders\/([^/]+)\//.exec(request.url ?? '')?.[1] ?? 'unknown';
    await this.stalled;
    const body = await bodyOf(request).catch(() => undefined);
    // Whoever sends it gave it up.
    if (body === undefined) return;
    const { status, reset, headers } = this.onFile();
    if (status === 201) this.files.set(orderId, [...(this.files.get(orderId) ?? []), body]);
    if (reset) return void request.socket.destroy();
    const url = `${this.url}/attachments/${orderId}`;
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(status === 201 ? JSON.stringify({ url }) : error('REFUSED'));
  }

  private async enter(request: IncomingMessage): Promise<RecordedCall> {
    const arrivedAt = performance.now();
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const atOnce = this.runningOf(token) + 1;
    this.running.set(token, atOnce);
    const orderId = /orders\/([^/]+)\/results$/.exec(request.url ?? '')?.[1] ?? 'unknown';
    const document = JSON.parse(await bodyOf(request)) as PackageResultDocument;
    const call = { orderId, token, document, arrivedAt, atOnce, status: 0, endedAt: 0 };
    this.calls.push(call);
    return call;
  }

  private scripted(call: RecordedCall): ScriptedAnswer {
    return this.script(call) ?? { status: 200 };
  }

  private runningOf(token: string): number {
    return this.running.get(token) ?? 0;
  }

  private overLimit({ token, arrivedAt, atOnce }: RecordedCall): boolean {
    const recent = this.calls.filter((call) => call.token === token && call.arrivedAt > arrivedAt - 1000);
    return recent.length > 10 || atOnce > 8;
  }
}

/** The most calls in any second among these. */
export function mostInASecond(calls: readonly RecordedCall[]): number {
  const times = calls.map(({ arrivedAt }) => arrivedAt).sort((a, b) => a - b);
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function error(code: string): string {
  return JSON.stringify({ errors: [{ code, message: `${code} for ola.nowak@example.org` }] });
}
