import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What befalls one call from us. */
export interface Mishap {
  /** Whether it has its effect all the same; what is answered is lost. */
  readonly lost?: 'before' | 'after';
  readonly status?: number;
  readonly retryAfter?: number;
  /** What others do while its answer is on its way. */
  readonly meanwhile?: () => Promise<void>;
}

/** What SmartRecruiters was told about an order, and took. */
export interface Told {
  readonly order: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Whose credential the call showed. */
  readonly company: string;
  /** Nobody has heard that it was taken, or others went on meanwhile. */
  readonly doubtful: boolean;
}

/** What we gave it for one company. */
export interface Issued {
  readonly clientId: string;
  readonly clientSecret: string;
}

type Reply = readonly [status: number, body: object];
type Call = Readonly<{ method: string; path: string; body: string; bearer: string }>;

/** SmartRecruiters as far as we call it, and beside it the engine: a real server that remembers what it was told. */
export class SmartRecruiters {
  readonly told: Told[] = [];
  /** What engines were told, with the headers. */
  readonly hooks: {
    readonly id: string;
    readonly signature: string;
    readonly signed: string;
  }[] = [];
  readonly integrations = new Map<string, Issued>();
  /** What it granted us last, by company: it opens results of earlier orders also when the company has switched us off. */
  private readonly latest = new Map<string, string>();
  /** The company of each order that it placed. */
  readonly orders = new Map<string, string>();
  /** Orders of which it refused for good what it was told last. */
  readonly refused = new Set<string>();
  /** Calls that came for a company before it said that they may. */
  readonly early: string[] = [];
  /** No call gets through. */
  away = false;
  /** What the next call about a result meets. */
  mishap: Mishap | undefined;
  /** The engine takes nothing. */
  engineAway = false;
  now: () => number = () => 0;
  /** Until when a credential is not to be shown: each is limited by itself. */
  private readonly quietUntil = new Map<string, number>();
  private readonly granted = new Map<string, { readonly secret: string; readonly company: string }>();
  private server: Server | undefined;
  private kept: { integrations: [string, Issued][]; latest: [string, string][] } = {
    integrations: [],
    latest: [],
  };
  private count = 0;

  async start(): Promise<string> {
    const server = createServer((request, response) => void this.serve(request, response));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo | undefined)?.port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** What is known now is what every run begins with. */
  keep(): void {
    this.kept = { integrations: [...this.integrations], latest: [...this.latest] };
  }

  /** Forgets what came since it was told to keep. */
  forget(): void {
    this.told.length = 0;
    this.hooks.length = 0;
    this.early.length = 0;
    this.refused.clear();
    for (const noted of [this.integrations, this.latest, this.orders, this.quietUntil]) noted.clear();
    for (const [company, issued] of this.kept.integrations) this.integrations.set(company, issued);
    for (const [company, grantedId] of this.kept.latest) this.latest.set(company, grantedId);
    Object.assign(this, { away: false, engineAway: false, mishap: undefined });
  }

  /** The company's admin has switched us off: nothing new is ordered. */
  disconnect(company: string): void {
    this.integrations.delete(company);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call = {
      method: request.method ?? '',
      path: request.url ?? '',
      body: Buffer.concat(chunks).toString(),
      bearer: (request.headers.authorization ?? '').replace('Bearer ', ''),
    };
    if (call.path === '/hook') return this.hear(request, call, response);
    const answer = this.away ? undefined : await this.answer(call);
    if (!answer) return void request.socket.destroy();
    say(response, answer);
  }

  private hear({ headers }: IncomingMessage, { body }: Call, response: ServerResponse): void {
    if (this.engineAway) return say(response, [503, {}]);
    const id = String(headers['webhook-id']);
    const signed = `${id}.${String(headers['webhook-timestamp'])}.${body}`;
    this.hooks.push({ id, signed, signature: String(headers['webhook-signature']) });
    say(response, [200, { assessmentUrl: 'https://engine.example.com/quiz' }]);
  }

  private async answer(call: Call): Promise<Reply | undefined> {
    if (call.path.endsWith('/oauth/token')) return this.giveToken(new URLSearchParams(call.body));
    const company = /\/integration\/company\/([^/]+)$/.exec(call.path)?.[1];
    if (company !== undefined) return this.integrate(decodeURIComponent(company), call);
    const order = /\/orders\/([^/]+)\/results$/.exec(call.path)?.[1];
    if (order !== undefined && call.method === 'PATCH') return this.take(order, call);
    return [404, refused('NOT_FOUND')];
  }

  private giveToken(form: URLSearchParams): Reply {
    const [id, secret] = [form.get('client_id') ?? '', form.get('client_secret')];
    const known = id === 'partner' ? secret === 'partner-secret' : this.holderOf(id)?.secret === secret;
    if (!known) return [401, { error: 'invalid_client' }];
    this.count += 1;
    return [200, { access_token: `${id}/${this.count}`, token_type: 'bearer', expires_in: 1800 }];
  }

  private holderOf(grantedId: string): { readonly secret: string; readonly company: string } | undefined {
    const held = this.granted.get(grantedId);
    return held && this.latest.get(held.company) === grantedId ? held : undefined;
  }

  private integrate(company: string, { bearer, body }: Call): Reply {
    if (!bearer.startsWith('partner/')) return [401, refused('UNAUTHORIZED')];
    if (this.integrations.has(company)) return [409, refused('ALREADY_INTEGRATED')];
    this.count += 1;
    const granted = { clientId: `granted-${this.count}`, clientSecret: `granted-secret-${this.count}` };
    this.granted.set(granted.clientId, { secret: granted.clientSecret, company });
    const issued = JSON.parse(body) as Issued;
    this.integrations.set(company, issued);
    this.latest.set(company, granted.clientId);
    return [200, granted];
  }

  private async take(order: string, { bearer, body }: Call): Promise<Reply | undefined> {
    const company = this.companyOf(bearer);
    if (company === undefined) return [401, refused('UNAUTHORIZED')];
    const credential = credentialIn(bearer);
    if (this.isQuiet(credential)) this.early.push(order);
    const mishap = this.mishap ?? {};
    this.mishap = undefined;
    if (mishap.lost === 'before') return undefined;
    if (mishap.status !== undefined) return this.refuse(credential, order, mishap);
    if (!this.orders.has(order)) return [404, refused('NOT_FOUND')];
    this.refused.delete(order);
    this.told.push({ order, company, doubtful: isDoubtful(mishap), body: JSON.parse(body) as Told['body'] });
    await mishap.meanwhile?.();
    return mishap.lost === undefined ? [200, {}] : undefined;
  }

  private companyOf(bearer: string): string | undefined {
    return this.holderOf(credentialIn(bearer))?.company;
  }

  private isQuiet(credential: string): boolean {
    return this.now() < (this.quietUntil.get(credential) ?? 0);
  }

  private refuse(credential: string, order: string, { status = 500, retryAfter }: Mishap): Reply {
    if (status === 422) this.refused.add(order);
    if (retryAfter !== undefined) this.quietUntil.set(credential, this.now() + retryAfter);
    return [status, { ...refused('REFUSED'), retryAfter }];
  }
}

function credentialIn(bearer: string): string {
  return bearer.split('/')[0] ?? '';
}

function isDoubtful({ lost, meanwhile }: Mishap): boolean {
  return lost !== undefined || meanwhile !== undefined;
}

function refused(code: string): object {
  return { errors: [{ code }] };
}

function say(response: ServerResponse, [status, body]: Reply): void {
  const { retryAfter, ...said } = body as { retryAfter?: number };
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(said));
}
