import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { AssayStandIn } from '../../apps/sandbox/src/assay.fixture.js';
import { startApp, type RunningApp } from '../../tools/processes.mjs';
import { freePort } from '../../tools/servers/child.mjs';

const root = resolve(import.meta.dirname, '../..');
const SECRET = 'rig-master-secret';
const SCOPES = ['assessment_result_manage', 'jobs_read', 'candidates_read', 'messages_write'];

/** What a caller heard: an answer, the line cut, or nothing within its patience. */
export type Heard =
  | { kind: 'answer'; status: number; type: string; text: string; ms: number }
  | { kind: 'cut' }
  | { kind: 'silence' };

/** A call over the wire. */
export interface Knock {
  readonly method: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A rule that struck. */
export interface Hit {
  readonly where: string;
  readonly kind: string;
  readonly rule: number;
  readonly call: number;
}

/** A company with a token of its own, and so with limits of its own. */
export interface RigCompany {
  readonly companyId: string;
  readonly token: string;
  readonly candidateId: string;
}

/** The sandbox as a process between a stand-in for Assay and callers that notice every byte. */
export class FaultRig {
  readonly assay = new AssayStandIn();
  /** Mails that came back over the return path. */
  readonly returned: string[] = [];
  masterToken = '';
  private readonly folder = resolve(root, `.data/rig-${process.pid}`);
  private readonly bounces = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        this.returned.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  private app: RunningApp | undefined;
  url = '';
  smtpPort = 0;

  async start(): Promise<void> {
    const assayUrl = await this.assay.start();
    const [port, smtpPort, bouncePort] = [await freePort(), await freePort(), await freePort()];
    this.smtpPort = smtpPort;
    await new Promise<void>((listening) => this.bounces.listen(bouncePort, '127.0.0.1', listening));
    const env = {
      PATH: process.env['PATH'] ?? '',
      SANDBOX_PORT: String(port),
      SANDBOX_SMTP_PORT: String(smtpPort),
      SANDBOX_DATA_DIR: this.folder,
      ASSAY_URL: assayUrl,
      ASSAY_BOUNCE_SMTP: `127.0.0.1:${bouncePort}`,
      MAIL_API_KEY: 'rig-mail-key',
      VENDOR_API_TOKEN: 'rig-vendor-token',
      SMARTRECRUITERS_CLIENT_ID: 'master',
      SMARTRECRUITERS_CLIENT_SECRET: SECRET,
    };
    this.app = await startApp({ name: 'sandbox', env, logFolder: resolve(root, '.data/logs/journeys') });
    this.url = `http://localhost:${port}`;
    this.masterToken = await this.token('master', SECRET);
    await this.knock(this.configuration('first'));
  }

  async stop(): Promise<void> {
    await this.app?.stop();
    await this.assay.stop();
    await new Promise<void>((closed) => this.bounces.close(closed));
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Puts rules in force; only what the sandbox accepts comes back. */
  async faults(rules: object[], seed?: number): Promise<void> {
    await this.control('PUT', '/faults', { rules, ...(seed === undefined ? {} : { seed }) });
  }

  async hits(): Promise<readonly Hit[]> {
    return (await this.control<{ hits: Hit[] }>('GET', '/faults')).hits;
  }

  async control<T>(method: string, path: string, body?: object): Promise<T> {
    const init = body ? { body: JSON.stringify(body) } : {};
    const response = await fetch(`${this.url}/api${path}`, { method, ...init });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text}`);
    return JSON.parse(text) as T;
  }

  /** Makes a call; a true 429 of the limiter is waited out, an injected one is an answer like others. */
  async knock(call: Knock, patienceMs = 8000): Promise<Heard> {
    for (;;) {
      const heard = await this.knockOnce(call, patienceMs);
      if (heard.kind !== 'answer' || !heard.text.includes('TOO_MANY_REQUESTS')) return heard;
      await sleep(150);
    }
  }

  /** The call that saves a partner configuration with a mark in it. */
  configuration(mark: string): Knock {
    const body = { ...this.assay.configuration, consentUrl: `${this.assay.url}/sr/integration?mark=${mark}` };
    return this.json('PUT', '/assessment-api/v202010/partner/configuration', body, this.masterToken);
  }

  json(method: string, path: string, body: object, token: string): Knock {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    return { method, path, headers, body: JSON.stringify(body) };
  }

  tokenCall(clientId: string, clientSecret: string): Knock {
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return {
      method: 'POST',
      path: '/identity/oauth/token',
      headers,
      body: new URLSearchParams(form).toString(),
    };
  }

  masterTokenCall(): Knock {
    return this.tokenCall('master', SECRET);
  }

  /** A company that consented but is not connected. */
  async consented(): Promise<string> {
    const companyId = `rig-${randomUUID()}`;
    await this.control('POST', '/companies', { companyId, scopes: SCOPES });
    await this.control('POST', `/companies/${companyId}/consent`, {});
    return companyId;
  }

  exchange(companyId: string): Knock {
    const issued = { clientId: `issued-${companyId}`, clientSecret: 's' };
    const path = `/assessment-api/v202010/integration/company/${companyId}`;
    return this.json('POST', path, issued, this.masterToken);
  }

  /** A company that is connected, with somebody who applied. */
  async company(): Promise<RigCompany> {
    const companyId = await this.consented();
    const heard = await this.knock(this.exchange(companyId));
    if (heard.kind !== 'answer') throw new Error('the exchange was not answered');
    const { clientId, clientSecret } = JSON.parse(heard.text) as { clientId: string; clientSecret: string };
    const { candidates } = await this.control<{ candidates: { id: string }[] }>(
      'GET',
      `/companies/${companyId}`,
    );
    const token = await this.token(clientId, clientSecret);
    return { companyId, token, candidateId: candidates[0]?.id ?? '' };
  }

  /** How many reports were kept. */
  async files(): Promise<number> {
    return (await readdir(`${this.folder}/attachments`).catch(() => [])).length;
  }

  private async token(clientId: string, clientSecret: string): Promise<string> {
    const heard = await this.knock(this.tokenCall(clientId, clientSecret));
    if (heard.kind !== 'answer') throw new Error('no token');
    return (JSON.parse(heard.text) as { access_token: string }).access_token;
  }

  private knockOnce({ method, path, headers = {}, body = '' }: Knock, patienceMs: number): Promise<Heard> {
    const startedAt = performance.now();
    return new Promise((heard) => {
      const call = request(`${this.url}${path}`, { method, headers, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          heard({
            kind: 'answer',
            status: response.statusCode ?? 0,
            type: String(response.headers['content-type']),
            text: Buffer.concat(parts).toString('utf8'),
            ms: performance.now() - startedAt,
          }),
        );
      });
      call.setTimeout(patienceMs, () => {
        heard({ kind: 'silence' });
        call.destroy();
      });
      call.on('error', () => heard({ kind: 'cut' }));
      call.end(body);
    });
  }
}
