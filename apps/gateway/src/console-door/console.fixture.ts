import type { OrderReply } from '@assay/contracts/ordering';
import { type Gateway, startGateway } from '../gateway.fixture.js';
import type { ConsoleRole } from './console-person.js';
import { ConsoleSessions, formTokenOf } from './console-sessions.js';

/** An answer as somebody at a browser has it. */
export interface Shown {
  readonly status: number;
  readonly to: string | undefined;
  readonly body: string;
}

/** Somebody who is signed in to the console of a spec. */
export class ConsoleVisitor {
  private constructor(
    private readonly gateway: Gateway,
    private readonly sessionId: string,
  ) {}

  /** Signs somebody in with this role. */
  static async arrive(gateway: Gateway, role: ConsoleRole): Promise<ConsoleVisitor> {
    const person = { subject: `${role}-1`, name: `The ${role}`, role };
    return new ConsoleVisitor(gateway, await gateway.app.get(ConsoleSessions).begin(person));
  }

  /** Opens a page. */
  async open(url: string): Promise<Shown> {
    return this.send('GET', url);
  }

  /** Sends a form of one of the pages. */
  async press(url: string, fields: Readonly<Record<string, string>> = {}): Promise<Shown> {
    return this.send('POST', url, { form: formTokenOf(this.sessionId), ...fields });
  }

  /** Sends a form with a file, its fields before it. */
  async upload(url: string, file: Buffer, fields: Readonly<Record<string, string>> = {}): Promise<Shown> {
    const parts = Object.entries({ form: formTokenOf(this.sessionId), ...fields }).map(
      ([name, value]) => `--b-1\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const head = '--b-1\r\nContent-Disposition: form-data; name="logo"; filename="logo.png"\r\n\r\n';
    const payload = Buffer.concat([Buffer.from(parts.join('') + head), file, Buffer.from('\r\n--b-1--\r\n')]);
    return this.inject('POST', url, { type: 'multipart/form-data; boundary=b-1', payload });
  }

  private async send(method: 'GET' | 'POST', url: string, fields?: Record<string, string>): Promise<Shown> {
    const type = 'application/x-www-form-urlencoded';
    return this.inject(
      method,
      url,
      fields && { type, payload: Buffer.from(new URLSearchParams(fields).toString()) },
    );
  }

  private async inject(
    method: 'GET' | 'POST',
    url: string,
    sent?: { readonly type: string; readonly payload: Buffer },
  ): Promise<Shown> {
    const headers = { accept: 'text/html', cookie: `__Host-console-session=${this.sessionId}` };
    const answer = await this.gateway.app.inject({
      method,
      url,
      headers: sent ? { ...headers, 'content-type': sent.type } : headers,
      ...(sent ? { payload: sent.payload } : {}),
    });
    return { status: answer.statusCode, to: answer.headers.location?.toString(), body: answer.body };
  }
}

/** A gateway with a console, at which nobody has to sign in by way of a provider. */
export function startConsole(): Promise<Gateway> {
  return startGateway({
    CONSOLE_OIDC_ISSUER: 'https://login.example.com',
    CONSOLE_OIDC_CLIENT_ID: 'console',
    CONSOLE_OIDC_CLIENT_SECRET: 'a-client-secret-of-the-specs',
  });
}

export const anOrder: OrderReply = {
  orderId: '0190b1a0-0000-7000-8000-000000000001',
  accountId: 'acme',
  companyId: 'Acme',
  smartrecruitersOrderId: 'sr-1',
  packageId: 'pkg',
  packageName: 'Backend junior bundle',
  jobId: 'job-1',
  candidate: { id: 'c-1', firstName: 'Ola', lastName: 'Nowak', email: 'ola.nowak@mail.example' },
  status: 'pending',
  invitation: 'sent',
  assessments: [],
  fields: {},
  placedAt: '2026-01-15T12:00:00.000Z',
};
