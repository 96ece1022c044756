import { Problem, type ProblemCode, type ProblemKind, problems } from '@assay/contracts';
import { isPassingFailure } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { errorBody } from '@assay/smartrecruiters';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BrandOf } from '../brands/brand-of.js';
import { type Audience, audienceOf, mediaTypeFor } from './audience.js';
import { matchedAddress } from './matched-address.js';
import { dropUnsendable, sendNothing } from './bare-answer.js';
import { problemPage } from './problem-page.js';
import { tokenErrors } from './token-errors.js';

const statuses: Readonly<Record<ProblemKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  refused: 422,
  unavailable: 503,
  internal: 500,
};

const statusesOfCodes: Partial<Record<ProblemCode, number>> = {
  'api-key-used': 410,
  'logo-too-large': 413,
  'payload-too-large': 413,
  'precondition-failed': 412,
  'precondition-required': 428,
  'report-not-pdf': 415,
  'report-too-large': 413,
  'too-many-logos': 429,
  'too-many-requests': 429,
  'unsupported-media-type': 415,
};

// SmartRecruiters documents 401, 403 and 404 for orders (contract section 3.4), so a refusal has to be one of them:
// 404 where the package cannot be ordered, 403 where the company may not order at all.
const statusesForSmartRecruiters: Partial<Record<ProblemCode, number>> = {
  'package-archived': 404,
  'connection-draining': 403,
  'company-not-connected': 403,
  'reconnect-needed': 403,
};

const retryAfterSeconds = 5;

/** Answers every failure in the language of whoever asked; no other file of the gateway knows failure statuses. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly brands: BrandOf,
  ) {}

  async catch(exception: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(exception, matchedAddress(request));
    if (problem.kind === 'internal')
      this.logger.error('a request failed', { route: routeOf(request), error: exception });
    else this.logger.info('refused', { route: routeOf(request), code: problem.code });
    const failure = reply.sent ? undefined : await sendProblem(problem, request, reply, this.brands);
    if (failure !== undefined)
      this.logger.error('a problem could not be said', { route: routeOf(request), error: failure });
  }
}

/**
 * Sends a problem in the language of whoever asked, or a bare 500 where that cannot be done, with what was in the way.
 *
 * It never rejects: nobody waits for a filter, so one request's failure would end the process, and with it everybody's.
 */
export async function sendProblem(
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
  brands?: BrandOf,
): Promise<unknown> {
  try {
    dropUnsendable(reply);
    await send(problem, request, reply, brands);
    return undefined;
  } catch (failure) {
    sendNothing(reply);
    return failure;
  }
}

async function send(problem: Problem, request: FastifyRequest, reply: FastifyReply, brands?: BrandOf) {
  const audience = whoAsks(problem, request);
  const hasBasic = audience === 'token' && /^basic\b/i.test(request.headers.authorization ?? '');
  const status = hasBasic ? statusForBasic(problem.code) : statusFor(problem.code, audience);
  if (status === 401) reply.header('www-authenticate', hasBasic ? 'Basic realm="token"' : 'Bearer');
  if (problem.retry === 'later' && (status === 503 || status === 429))
    reply.header('retry-after', String(problem.params['seconds'] ?? retryAfterSeconds));
  reply.status(status);
  await renderings[audience](problem, status, reply, brands);
}

// Somebody who types the domain into a browser, or an address that nobody serves, is no program.
function whoAsks({ code }: Problem, request: FastifyRequest): Audience {
  const { method, headers } = request;
  const url = matchedAddress(request);
  const audience = audienceOf(url);
  const isPerson = method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '');
  return code === 'not-found' && isPerson && audience === 'vendor' && !/^\/v1(\/|$)/.test(url)
    ? 'browser'
    : audience;
}

type Rendering = (problem: Problem, status: number, reply: FastifyReply, brands?: BrandOf) => unknown;

const asProblemJson: Rendering = (problem, status, reply) => {
  const body = {
    type: `urn:assay:problem:${problem.code}`,
    title: problem.message,
    status,
    code: problem.code,
    instance: String(reply.getHeader('x-correlation-id') ?? ''),
    ...(problem.errors === undefined ? {} : { errors: problem.errors }),
  };
  return reply.type('application/problem+json').send(JSON.stringify(body));
};

const renderings: Readonly<Record<Audience, Rendering>> = {
  vendor: asProblemJson,
  docs: asProblemJson,
  smartrecruiters: (problem, _status, reply) => {
    const places = problem.errors?.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join('; ');
    return reply
      .type('application/json')
      .send(errorBody(problem.code, [problem.message, places].filter(Boolean).join(' ')));
  },
  token: (problem, _status, reply) =>
    reply
      .type('application/json')
      .header('pragma', 'no-cache')
      .send({
        error: tokenErrors[problem.code] ?? 'invalid_request',
        error_description: printable(problem.message),
      }),
  browser: (problem, _status, reply, brands) => problemPage(problem, reply, brands),
};

/** The HTTP status of a problem for an audience. */
export function statusFor(code: ProblemCode, audience: Audience): number {
  const { kind } = problems[code];
  const status = statusesOfCodes[code] ?? statuses[kind];
  if (audience === 'smartrecruiters') {
    return statusesForSmartRecruiters[code] ?? (kind === 'refused' ? 403 : status);
  }
  // The token endpoint documents 400 alone (contract section 3.1), for a wrong credential as well.
  return audience === 'token' && tokenErrors[code] !== undefined && status < 429 ? 400 : status;
}

// RFC 6749 section 5.2: whoever tried to authenticate in the header is answered 401, with the scheme that was tried.
function statusForBasic(code: ProblemCode): number {
  return tokenErrors[code] === 'invalid_client' ? 401 : statusFor(code, 'token');
}

// RFC 6749 section 5.2 allows these characters and no others.
function printable(text: string): string {
  return text.replaceAll('’', "'").replace(/[^\x20\x21\x23-\x5b\x5d-\x7e]/g, '?');
}

function problemOf(exception: unknown, url: string): Problem {
  if (exception instanceof Problem) return exception;
  if (exception instanceof HttpException) return ofStatus(exception, url);
  if (isPassingFailure(exception))
    return new Problem('unavailable', { service: 'database' }, { cause: exception });
  return new Problem('internal', {}, { cause: exception });
}

// What Nest and Fastify refuse by themselves: unknown addresses and unreadable bodies.
function ofStatus(exception: HttpException, url: string): Problem {
  const status = exception.getStatus();
  const cause = { cause: exception };
  if (status === 404 || status === 405) return new Problem('not-found', {}, cause);
  if (status === 413) return new Problem('payload-too-large', {}, cause);
  if (status === 415)
    return new Problem('unsupported-media-type', { expected: mediaTypeFor(audienceOf(url)) }, cause);
  return status < 500 ? new Problem('invalid-input', {}, cause) : new Problem('internal', {}, cause);
}

function routeOf(request: FastifyRequest): string {
  return request.routeOptions?.url ?? 'unknown';
}
