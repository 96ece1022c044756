import { randomUUID } from 'node:crypto';
import { Problem, type RequestContract } from '@assay/contracts';
import { listSigningKeys, showConsentFlow } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { correlateHttp, correlation, loadConfig, RuntimeModule } from '@assay/runtime';
import { type CapturedLogs, capturedLogs, testDatabase, type TestDatabase } from '@assay/testing';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { migrations } from '../migrations/index.js';
import { GatewayConfig } from './app.config.js';
import { features } from './app.module.js';
import { configureEdge, serverOptions } from './edge/configure-edge.js';
import { BrandOf } from './brands/brand-of.js';
import { BrandsModule } from './brands/brands.module.js';
import { ProblemFilter } from './answers/problem.filter.js';
import { offerDocs } from './v1-document/offer-docs.js';
import { V1Module } from './v1.module.js';

/** Answers what the gateway asks, as the other apps would; a request without an answer is `unavailable`. */
export class FakeBus {
  readonly asked: { readonly name: string; readonly request: unknown }[] = [];
  private readonly replies = new Map<string, (request: never) => unknown>();
  private readonly ofCalls = new WeakSet<object>();

  /** What calls over HTTP made the gateway ask; what it asks by itself, whenever it is time, is not among it. */
  get caused(): readonly { readonly name: string; readonly request: unknown }[] {
    return this.asked.filter((one) => this.ofCalls.has(one));
  }

  /** From now on this request is answered so; a thrown problem is the answer too. */
  answer<Q, R>(contract: RequestContract<Q, R>, reply: (request: Q) => R | Promise<R>): void {
    this.replies.set(contract.subject, reply);
  }

  /** From now on nobody answers this request. */
  silence(contract: { readonly subject: string }): void {
    this.replies.delete(contract.subject);
  }

  async ask<Q, R>(contract: RequestContract<Q, R>, request: Q): Promise<R> {
    const asked = { name: contract.name, request };
    this.asked.push(asked);
    if (correlation.current() !== undefined) this.ofCalls.add(asked);
    const reply = this.replies.get(contract.subject) as ((request: Q) => R | Promise<R>) | undefined;
    if (!reply) throw new Problem('unavailable', { service: contract.owner });
    return reply(request);
  }

  requests<Q, R>(contract: RequestContract<Q, R>): Q[] {
    return this.asked.filter(({ name }) => name === contract.name).map(({ request }) => request as Q);
  }
}

/** Of every gateway of the specs that is told no other. */
export const encryptionKey = `specs:${Buffer.alloc(32, 7).toString('base64')}`;

export const vendorToken = 'vendor-token-of-the-specs';

/** A gateway that answers HTTP, with its own database and another app's answers made up. */
export interface Gateway {
  readonly app: NestFastifyApplication;
  readonly bus: FakeBus;
  readonly db: TestDatabase;
  readonly logs: CapturedLogs;
  /** A token as consent makes it, with what a spec wants different. */
  token(claims?: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
}

/** Starts a gateway; the hand-over loop sleeps unless it is woken. */
export async function startGateway(variables: Record<string, string> = {}): Promise<Gateway> {
  const logs = capturedLogs('gateway');
  const db = await testDatabase('gateway', { migrations });
  const config = loadConfig(GatewayConfig, {
    NODE_ENV: 'test',
    DATABASE_URL: db.url,
    NATS_URL: 'nats://127.0.0.1:1',
    PUBLIC_URL: 'https://assay.example.com',
    ENCRYPTION_KEY: encryptionKey,
    VENDOR_API_TOKEN: vendorToken,
    REPORTS_TOKEN: 'reports-token-of-the-specs',
    ...variables,
  });
  const root = {
    module: class SpecRoot {},
    imports: [RuntimeModule.forApp('gateway', config, logs.logger), db.module, BrandsModule, ...features],
    providers: [
      {
        provide: APP_FILTER,
        inject: [BrandOf],
        useFactory: (brands: BrandOf) => new ProblemFilter(logs.logger, brands),
      },
    ],
  };
  const adapter = new FastifyAdapter({ bodyLimit: 262_144, ...serverOptions(config) });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: false,
    abortOnError: false,
  });
  const bus = new FakeBus();
  app.get(Bus).ask = bus.ask.bind(bus) as Bus['ask'];
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const publicJwk = JSON.stringify({ ...(await exportJWK(publicKey)), kid: 'key-1' });
  bus.answer(listSigningKeys, () => ({ keys: [{ kid: 'key-1', publicJwk }] }));
  bus.answer(showConsentFlow, () => ({ companyId: 'acme', accountId: 'north' }));
  correlateHttp(app);
  configureEdge(app);
  offerDocs(app, V1Module);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    bus,
    db,
    logs,
    token: (claims = {}, header = {}) =>
      new SignJWT({ ...claimsOf(config), ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'key-1', ...header })
        .sign(privateKey),
    close: async () => {
      await app.close();
      await db.close();
    },
  };
}

/** A call of the vendor API, as its client. */
export async function asVendor(
  { app }: Pick<Gateway, 'app'>,
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
  token = vendorToken,
): Promise<{ status: number; body: unknown }> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
}

export const connectionId = randomUUID();

function claimsOf(config: Readonly<GatewayConfig>): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: config.PUBLIC_URL,
    aud: `${config.PUBLIC_URL}/sr`,
    iat: now,
    exp: now + 1800,
    company_id: 'NorthwindRobotics',
    account_id: 'northwind',
    connection_id: connectionId,
    scope: 'packages_view orders_manage orders_modify',
  };
}
