import { Clock, Logger } from '@assay/runtime';
import {
  HttpException,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import {
  checkAnswer,
  checkRequest,
  mediaType,
  readBody,
  textOf,
  type Violation,
} from '../contract/check-exchange.js';
import { Twin } from '../contract/twin.js';
import type { Fault } from '../fault-rules/fault.js';
import { Faults } from '../faults/faults.js';
import { answerInstead, beforeAnswer, isSilent, neverAnswer } from '../faults/misbehave.js';
import { Swaps } from '../faults/swaps.js';
import { Seen } from '../seen/seen.js';
import { TrafficLog } from '../traffic/traffic-log.js';
import { servedKey, type Call, type SeenFastifyRequest, type Served } from './caller.js';
import { Callers } from './callers.js';
import { Limiter } from './limiter.js';
import { admit } from './admit.js';
import { isTokenCall, refused, successStatus, type Answer } from './answer.js';
import { Refusal } from './refusal.js';

/** The front of SmartRecruiters' API: authenticates, limits, misbehaves on demand, validates and records each call. */
@Injectable()
export class Door implements NestInterceptor {
  // A search is answered only while no other one of the same credential is (SmartRecruiters contract section 4.7).
  private readonly searches = new Limiter({ perSecond: Infinity, atOnce: 1 });

  constructor(
    private readonly twin: Twin,
    private readonly callers: Callers,
    private readonly limiter: Limiter,
    private readonly faults: Faults,
    private readonly swaps: Swaps,
    private readonly traffic: TrafficLog,
    private readonly seen: Seen,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.serve(context, next));
  }

  private async serve(context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const request = context.switchToHttp().getRequest<SeenFastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const startedAt = performance.now();
    const call = this.see(request, Reflect.getMetadata(servedKey, context.getHandler()) as Served);
    request.call = call;
    const violations = checkRequest(this.twin, call.operation, call.seen);
    const answer = await this.limited(call, () => this.answer(call, violations, next, reply));
    const ms = performance.now() - startedAt;
    this.note(call, answer, ms);
    this.record(request, call, answer, violations, ms);
    if (answer.fault && isSilent(answer.fault)) return neverAnswer(reply, answer.fault);
    void reply.status(answer.status).headers(answer.headers);
    return answer.body;
  }

  private see(request: SeenFastifyRequest, served: Served): Call {
    const operation = this.twin.operation(served.operationId);
    const contentType = mediaType(request.headers['content-type']);
    const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const headers = flat(request.headers);
    const call: Call = {
      operation,
      place: served.place,
      caller: null,
      seen: {
        path: request.params as Record<string, string>,
        query: new URL(request.url, 'http://sandbox').searchParams,
        headers,
        contentType,
        body: readBody(contentType, raw),
      },
    };
    call.caller =
      operation.scopes.length > 0
        ? this.callers.byAuthorization(headers.authorization)
        : this.callers.byClientId(textOf(call.seen.body, 'client_id') ?? '');
    return call;
  }

  private async limited(call: Call, work: () => Promise<Answer>): Promise<Answer> {
    const caller = call.caller?.clientId ?? 'nobody';
    const permit = this.limiter.enter(caller);
    const alone = call.operation.id === 'searchCandidates' ? this.searches.enter(caller) : null;
    try {
      if (!permit.granted && call.caller)
        return tooMany('More than 10 requests in a second or 8 at once', permit.headers);
      if (alone?.granted === false) return tooMany('More than one search at once', permit.headers);
      const answer = await work();
      return { ...answer, headers: { ...permit.headers, ...answer.headers } };
    } finally {
      permit.release();
      alone?.release();
    }
  }

  private async answer(
    call: Call,
    violations: Violation[],
    next: CallHandler,
    reply: FastifyReply,
  ): Promise<Answer> {
    const fault = await this.befall(call, reply);
    const instead = fault && answerInstead(fault, isTokenCall(call));
    if (fault && instead) return { ...instead, fault };
    try {
      admit(call, violations);
      if (fault?.kind === 'duplicate') await served(next);
      return { status: successStatus(call), headers: {}, body: await served(next), fault };
    } catch (error) {
      if (!(error instanceof HttpException))
        this.logger.error('operation failed', { operation: call.operation.id, error });
      return { ...refused(error), fault };
    }
  }

  private async befall(call: Call, reply: FastifyReply): Promise<Fault | null> {
    const companyId = companyOf(call);
    const fault = this.faults.strike(call.place, { companyId });
    const turn = await this.swaps.turn(`${call.place} ${companyId}`, fault);
    // not before the answer is on its way: it shall arrive earlier, too
    reply.raw.once('close', turn.passed);
    if (fault) await beforeAnswer(fault);
    return fault;
  }

  private note(call: Call, { status, headers, fault }: Answer, ms: number): void {
    const ended = this.seen.now();
    this.seen.note('sr-call', {
      company: companyOf(call),
      operation: call.operation.id,
      began: ended - ms,
      ended,
      status: fault && isSilent(fault) ? 0 : status,
      retryAfter: headers['retry-after'],
    });
  }

  private record(
    request: SeenFastifyRequest,
    call: Call,
    answer: Answer,
    violations: Violation[],
    ms: number,
  ): void {
    const contentType =
      answer.body === undefined ? null : (answer.headers['content-type'] ?? 'application/json');
    const seen = { status: answer.status, contentType, body: answer.body };
    const own = answer.fault ? [] : checkAnswer(this.twin, call.operation, seen);
    this.traffic.add({
      at: this.clock.now().toISOString(),
      ms: Math.round(ms * 10) / 10,
      to: 'smartrecruiters',
      operation: call.operation.id,
      companyId: companyOf(call),
      method: request.method,
      path: request.url,
      status: answer.status,
      request: { headers: flat(request.headers), body: call.seen.body },
      answer: { headers: answer.headers, body: answer.body },
      violations: [...violations, ...own],
      fault: answer.fault?.kind ?? null,
    });
  }
}

function companyOf(call: Call): string | null {
  return call.caller?.companyId ?? call.seen.path.companyId ?? null;
}

function served(next: CallHandler): Promise<unknown> {
  return lastValueFrom<unknown, undefined>(next.handle(), { defaultValue: undefined });
}

function tooMany(message: string, headers: Record<string, string>): Answer {
  return { ...refused(new Refusal(429, 'TOO_MANY_REQUESTS', message)), headers };
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value ?? '')]));
}
