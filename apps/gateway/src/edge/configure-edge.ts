import { randomUUID } from 'node:crypto';
import type { ServerOptions } from 'node:http';
import { Problem } from '@assay/contracts';
import { Logger } from '@assay/runtime';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest, FastifyServerOptions, RawServerBase } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { documentOf } from '../openapi-document.js';
import { sendProblem } from '../problem.filter.js';
import { REPORT_FORM, takeForms, takesFile } from '../reports/take-form.js';
import { answerHeaders } from './answer-headers.js';
import { audienceOf, mediaTypeFor } from './audience.js';
import { limitTime } from './limit-time.js';
import { readForm } from './read-form.js';
import { readJson } from './read-json.js';

const largestBody = 262_144;
const headersMs = 10_000;
const lookMs = 1000;

/** How the HTTP server is made: ids of 128 characters fit, percent-encoded too, and a malformed address is a problem. */
export function serverOptions(
  config: Readonly<GatewayConfig>,
): FastifyServerOptions<RawServerBase> & { http: ServerOptions } {
  return {
    // Exactly so many hops are believed: whatever somebody wrote into the header before them is not.
    trustProxy: (_address, hop) => hop < config.TRUSTED_PROXIES,
    // Long enough for a report on a slow line; limitTime ends everything else sooner.
    requestTimeout: Math.max(config.UPLOAD_TIMEOUT_MS, config.REQUEST_TIMEOUT_MS),
    // Node looks for those who are late every 30 seconds unless told otherwise.
    http: {
      headersTimeout: Math.min(headersMs, config.REQUEST_TIMEOUT_MS),
      connectionsCheckingInterval: lookMs,
    },
    routerOptions: { maxParamLength: 2000 },
    frameworkErrors: (_error, request, reply) => {
      const seen = { request: request as unknown as FastifyRequest, reply: reply as unknown as FastifyReply };
      answerHeaders(request.url, config, seen.reply);
      reply.header('x-correlation-id', randomUUID());
      void sendProblem(new Problem('invalid-input'), seen.request, seen.reply);
    },
  };
}

/** Everything between the socket and an operation: headers, load limit, bodies, one log line per request. */
export function configureEdge(app: NestFastifyApplication): void {
  const config = app.get<Readonly<GatewayConfig>>(GatewayConfig);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    answerHeaders(request.url, config, reply);
    done();
  });
  limitLoad(app, config.REQUESTS_MAX);
  limitTime(app);
  logRequests(app, app.get(Logger));
  readBodies(app);
  if (config.DOCS_OFFERED)
    SwaggerModule.setup('docs', app, documentOf(app), { customSiteTitle: 'Assay vendor API' });
}

// R20: shed quickly rather than accept slowly.
function limitLoad(app: NestFastifyApplication, most: number): void {
  const fastify = app.getHttpAdapter().getInstance();
  let inFlight = 0;
  fastify.addHook('onRequest', (_request, reply, done) => {
    inFlight += 1;
    // Not Fastify's onResponse, which a client that hangs up in the middle of its body never reaches.
    reply.raw.once('close', () => (inFlight -= 1));
    done(inFlight > most ? new Problem('unavailable', { service: 'gateway' }) : undefined);
  });
}

function logRequests(app: NestFastifyApplication, logger: Logger): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      logger.info('request', {
        method: request.method,
        // The route and not the address, which may carry a candidate's link or an address secret.
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime),
        correlationId: reply.getHeader('x-correlation-id'),
      });
      done();
    });
}

function readBodies(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    done(isExpected(request) ? null : unsupported(request), payload);
  });
  app.useBodyParser('application/json', { bodyLimit: largestBody }, (_request, body, done) =>
    finish(done, () => readJson(body)),
  );
  app.useBodyParser('application/x-www-form-urlencoded', { bodyLimit: largestBody }, (_request, body, done) =>
    finish(done, () => readForm(body)),
  );
  takeForms(app);
}

function isExpected(request: FastifyRequest): boolean {
  if (isOneClick(request)) return true;
  if (takesFile(request)) return isForm(request);
  const header = request.headers['content-type'];
  if (header === undefined) return !hasBody(request);
  const [type, ...parameters] = header.toLowerCase().split(';');
  if (type?.trim() !== mediaTypeFor(audienceOf(request.url))) return !hasBody(request);
  return parameters.every(
    (parameter) => !/^\s*charset=/.test(parameter) || /^\s*charset="?utf-8"?\s*$/.test(parameter),
  );
}

// RFC 8058 leaves it to the mail program as what it sends its one word; nobody reads it.
function isOneClick({ url, headers }: FastifyRequest): boolean {
  return /^\/c\/[^/]+\/reminders\/stop$/.test(url) && isForm({ headers });
}

function isForm({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
}

function hasBody(request: FastifyRequest): boolean {
  const length = request.headers['content-length'];
  return request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
}

function unsupported(request: FastifyRequest): Problem {
  const expected = takesFile(request) ? REPORT_FORM : mediaTypeFor(audienceOf(request.url));
  return new Problem('unsupported-media-type', { expected });
}

function finish(done: (error: Error | null, value?: unknown) => void, read: () => unknown): void {
  try {
    done(null, read());
  } catch (error) {
    done(error instanceof Error ? error : new Error('the body could not be read', { cause: error }));
  }
}
