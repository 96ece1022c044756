import { isStorable, Problem } from '@assay/contracts';
import type { AuditPhase } from '@assay/contracts/gateway';
import { correlation, failpoint, Logger } from '@assay/runtime';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { matchedAddress } from '../answers/matched-address.js';
import { statusFor } from '../answers/problem.filter.js';
import { canonicalHash } from '../sr-orders/canonical-hash.js';
import type { NewAuditEntry } from './audit-entries.repository.js';
import { AuditedStates } from './audited-states.js';
import { AuditWriter } from './audit-writer.js';
import { auditedReads, unaudited, withContents, writtenInside } from './audited-operations.js';
import { actorOf } from './audit-notes.js';

const longestId = 128;

type Call = Omit<NewAuditEntry, 'phase' | 'status' | 'asked' | 'beforeHash' | 'afterHash'>;

/** Writes down who changes what before it is changed and what came of it, and who reads personal data before it is given. */
@Injectable()
export class AuditTrail implements NestInterceptor {
  constructor(
    private readonly writer: AuditWriter,
    private readonly states: AuditedStates,
    private readonly logger: Logger,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { name } = context.getClass();
    const reads = request.method === 'GET' || request.method === 'HEAD' || auditedReads.has(name);
    if (reads && writtenInside.has(name))
      request.writeOnTrail = async () => void (await this.write('read', callOf(name, request)));
    if (reads ? !auditedReads.has(name) : unaudited.has(name)) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(reads ? this.read(name, request, next) : this.change(name, { request, reply }, next));
  }

  private async read(name: string, request: FastifyRequest, next: CallHandler): Promise<unknown> {
    const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
    await this.write('read', { ...callOf(name, request), ...whose(answer, request) });
    return answer;
  }

  private async change(
    name: string,
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
    next: CallHandler,
  ): Promise<unknown> {
    let asked: number | undefined;
    const ask = async (): Promise<void> => {
      const call = callOf(name, request);
      const before = await this.states.look(name, call);
      asked = await this.write('asked', call, before === undefined ? {} : { beforeHash: before });
      await failpoint('audit-trail.asked');
    };
    if (writtenInside.has(name)) request.writeOnTrail = ask;
    else await ask();
    try {
      const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      const call = { ...callOf(name, request), ...whose(answer, request) };
      await failpoint('audit-trail.done');
      await this.answered(name, call, { status: reply.statusCode, asked });
      return answer;
    } catch (error) {
      const status = error instanceof Problem ? statusFor(error.code, 'vendor') : 500;
      await this.answered(name, callOf(name, request), { status, asked });
      throw error;
    }
  }

  // It is done, whether this can be written or not: an entry without its answer says that nobody knows.
  private async answered(
    name: string,
    call: Call,
    { status, asked }: { readonly status: number; readonly asked: number | undefined },
  ): Promise<void> {
    if (asked === undefined) return;
    // What was refused changed nothing.
    const after = status >= 400 && status < 500 ? undefined : await this.states.look(name, call);
    const more = { status, asked, ...(after === undefined ? {} : { afterHash: after }) };
    await this.write('answered', call, more).catch((error: unknown) =>
      this.logger.error('an answer is missing in the audit trail', { operation: call.operation, error }),
    );
  }

  private write(
    phase: AuditPhase,
    call: Call,
    more: Omit<NewAuditEntry, keyof Call | 'phase'> = {},
  ): Promise<number> {
    return this.writer.add({ ...call, ...more, phase });
  }
}

function callOf(name: string, request: FastifyRequest): Call {
  const { personId: _person, interviewId: _interview, accountId, companyId, ...subject } = namesIn(request);
  return {
    actor: actorOf(request),
    operation: name.replace(/(?<=.)([A-Z])/g, '-$1').toLowerCase(),
    subject,
    ...(accountId === undefined ? {} : { accountId }),
    ...(companyId === undefined ? {} : { companyId }),
    ...request.auditNote,
    ...(withContents.has(name) ? { contentsHash: canonicalHash(request.body ?? null) } : {}),
    correlationId: correlation.id(),
  };
}

// The vendor's id of a person is somebody's, too, and that of an interview may be made of it. What bodies and questions say counts for the vendor's alone: whoever
// sends a form could have it stand that they had to do with any company.
function namesIn(request: FastifyRequest): Record<string, string> {
  const { params, query, body } = request;
  const said = matchedAddress(request).startsWith('/v1/') ? { ...pick(query), ...pick(body) } : {};
  const whole = { ...said, ...(params as Record<string, string>) };
  const short = Object.entries(whole).filter(([, value]) => value.length <= longestId && isStorable(value));
  return Object.fromEntries(short);
}

function pick(from: unknown): Record<string, string> {
  if (typeof from !== 'object' || from === null) return {};
  const named = Object.entries(from).filter(([name]) => name === 'accountId' || name === 'companyId');
  return Object.fromEntries(named.filter((one): one is [string, string] => typeof one[1] === 'string'));
}

// What an answer names that there was not when the call came.
const made = ['erasureId', 'keyId', 'tokenId'];

/** What an answer says of whose data it is, and what was begun or made. */
function whose(answer: unknown, request: FastifyRequest): Partial<Call> {
  if (typeof answer !== 'object' || answer === null) return {};
  const { subject } = callOf('', request);
  const ids = Object.entries(answer).filter(
    (entry): entry is [string, string] => made.includes(entry[0]) && typeof entry[1] === 'string',
  );
  return { ...pick(answer), subject: { ...subject, ...Object.fromEntries(ids) } };
}
