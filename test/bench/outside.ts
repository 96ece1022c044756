import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { Ledger } from './ledger.js';
import { takesMail } from './mail-server.js';

type Answer = readonly [status: number, body: object];

/**
 * SmartRecruiters, the engine and the candidates' mail server, as small as they can be: they answer at once and note when
 * what came. The sandbox checks each exchange against the contract, which costs more than what is measured here.
 */
export class Outside {
  readonly ledger = new Ledger();
  /** Our credentials as they were exchanged, by company. */
  readonly issued = new Map<string, { clientId: string; clientSecret: string }>();
  /** Every result that came, by the company whose token it came with. */
  readonly patches: { readonly companyId: string; readonly at: number }[] = [];

  private constructor(
    private readonly http: Server,
    private readonly smtp: TcpServer,
  ) {
    takesMail(smtp, (recipient) => this.ledger.mailed(recipient));
    http.on('request', (request: IncomingMessage, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const [status, body] = this.answer(request, Buffer.concat(parts).toString());
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
  }

  static async start(): Promise<Outside> {
    const [http, smtp] = [createServer({ keepAliveTimeout: 60_000 }), createTcpServer()];
    await Promise.all([listening(http), listening(smtp)]);
    return new Outside(http, smtp);
  }

  get url(): string {
    return `http://localhost:${(this.http.address() as AddressInfo).port}`;
  }

  get smtpUrl(): string {
    return `smtp://localhost:${(this.smtp.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
    this.smtp.close();
  }

  private answer(request: IncomingMessage, body: string): Answer {
    const [service = '', , kind = '', id = '', company = ''] = (request.url ?? '').split('/').slice(1);
    if (service === 'engine') return this.assign(JSON.parse(body));
    if (service === 'identity') return giveToken(new URLSearchParams(body).get('client_id'));
    if (kind === 'integration') return this.exchange(decodeURIComponent(company), JSON.parse(body));
    if (kind === 'orders') return this.take(id, JSON.parse(body), request);
    return [404, { errors: [{ code: 'NOT_FOUND', message: 'not here' }] }];
  }

  private take(orderId: string, result: { status?: string }, { headers }: IncomingMessage): Answer {
    const companyId = headers.authorization?.split(/[ .]/)[1] ?? '';
    this.patches.push({ companyId, at: performance.now() });
    this.ledger.patched(orderId, result.status);
    return [200, result];
  }

  private exchange(companyId: string, issued: { clientId: string; clientSecret: string }): Answer {
    this.issued.set(companyId, issued);
    return [200, { clientId: companyId, clientSecret: randomUUID() }];
  }

  private assign(message: { data?: { orderId?: string; candidate?: { email?: string } } }): Answer {
    const { orderId = '', candidate } = message.data ?? {};
    if (candidate?.email !== undefined) this.ledger.assigned(candidate.email, orderId);
    return [200, { assessmentUrl: `${this.url}/take/${orderId}` }];
  }
}

/** A token begins with whose it is. */
function giveToken(client: string | null): Answer {
  return [200, { access_token: `${client}.${randomUUID()}`, token_type: 'Bearer', expires_in: 3600 }];
}

function listening(server: Server | TcpServer): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, resolve);
  });
}
