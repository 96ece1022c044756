import { randomUUID } from 'node:crypto';
import type { ServerOptions } from 'node:http';
import { Problem } from '@assay/contracts';
import { Logger } from '@assay/runtime';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest, FastifyServerOptions, RawServerBase } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { sendProblem } from '../answers/problem.filter.js';
import { takeForms } from './take-form.js';
import { takePictures } from './take-picture.js';
import { answerHeaders } from '../answers/answer-headers.js';
import { audienceOf } from '../answers/audience.js';
import { type Addressed, matchedAddress } from '../answers/matched-address.js';
import { expectBodies } from './expected-body.js';
import { limitLoad } from './limit-load.js';
import { limitPages, missProxies } from './limit-pages.js';
import { limitTime } from './limit-time.js';
import { readForm } from './read-form.js';
import { readJson } from './read-json.js';
import { readOrderJson } from './read-order-json.js';
import { refusePlainHttp } from './refuse-plain-http.js';
import { utf8Of } from './utf8-of.js';

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
    answerHeaders(matchedAddress(request), config, reply);
    done();
  });
  refusePlainHttp(app);
  missProxies(app);
  limitPages(app);
  limitLoad(app, config.REQUESTS_MAX);
  limitTime(app);
  logRequests(app, app.get(Logger));
  readBodies(app);
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
  expectBodies(app.getHttpAdapter().getInstance());
  app.useBodyParser('application/json', { bodyLimit: largestBody }, (request, body, done) => {
    const bytes = utf8Of(body, request.headers['content-type']);
    const audience = audienceOf(matchedAddress(request as unknown as Addressed));
    finish(done, () => (audience === 'smartrecruiters' ? readOrderJson(bytes) : readJson(bytes)));
  });
  app.useBodyParser('application/x-www-form-urlencoded', { bodyLimit: largestBody }, (request, body, done) =>
    finish(done, () => readForm(utf8Of(body, request.headers['content-type']))),
  );
  takeForms(app);
  takePictures(app);
}

function finish(done: (error: Error | null, value?: unknown) => void, read: () => unknown): void {
  try {
    done(null, read());
  } catch (error) {
    done(error instanceof Error ? error : new Error('the body could not be read', { cause: error }));
  }
}
