import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call that reached the stand-in for Assay. */
export interface ReceivedCall {
  method: string;
  path: string;
  authorization: string | undefined;
  text: string;
}

type Answer = [status: number, body?: unknown];

const offered = {
  id: 'pkg-backend-junior',
  name: 'Backend junior bundle',
  description: 'Two tests',
  type: 'SKILL_TEST',
  assessments: [{ id: 'a-python', name: 'Python basics', description: 'x', type: 'SKILL_TEST' }],
};
const secret = `whsec_${Buffer.from('a secret of some length').toString('base64')}`;

/** A minimal stand-in for Assay: its partner endpoints and its vendor API, with every call remembered. */
export class AssayStandIn {
  readonly calls: ReceivedCall[] = [];
  readonly webhookSecret = secret;
  /** Answers that replace the usual ones, by method and path. */
  readonly instead = new Map<string, Answer>();
  private readonly server: Server = createServer((request, response) => void this.serve(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, 'localhost', resolve));
    return this.url;
  }

  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Gives the calls to a path that starts so. */
  to(method: string, start: string): ReceivedCall[] {
    return this.calls.filter((call) => call.method === method && call.path.startsWith(start));
  }

  get configuration(): object {
    return {
      consentUrl: `${this.url}/sr/integration`,
      consentDisplayMode: 'POPUP',
      oauthTokenUrl: `${this.url}/sr/oauth/token`,
      assessmentPackageListUrl: `${this.url}/sr/packages`,
      singleAssessmentPackageUrl: `${this.url}/sr/packages/{assessmentPackageId}`,
      packageOrderUrl: `${this.url}/sr/packages/orders`,
      integrationDisableUrl: `${this.url}/sr/integrations/companies/{companyId}?secret=s`,
      supportedAssessmentTypes: ['SKILL_TEST'],
    };
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const method = request.method ?? '';
    const path = request.url ?? '';
    const { authorization } = request.headers;
    this.calls.push({ method, path, authorization, text: Buffer.concat(chunks).toString() });
    const [status, body] = this.instead.get(`${method} ${path}`) ?? this.answer(method, path);
    response.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  private answer(method: string, path: string): Answer {
    if (path === '/sr/oauth/token')
      return [200, { access_token: 't', token_type: 'Bearer', expires_in: 1800 }];
    if (path === '/sr/packages/orders') return [202, {}];
    if (path.startsWith('/sr/packages/')) return [200, offered];
    if (path.startsWith('/sr/packages')) return [200, [offered]];
    if (path.startsWith('/sr/integrations')) return [204];
    if (path.endsWith('/api-keys')) return [201, { keyId: 'k', apiKey: 'assay_key', prefix: 'assay_k' }];
    return [200, { webhookSecret: secret, method }];
  }
}
