import { Problem } from '@assay/contracts';
import { Database } from '@assay/persistence';
import { failpoint } from '@assay/runtime';
import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { bearerOf } from '../edge/bearer.js';
import { invalidInput } from '../edge/check-input.js';
import { type AskedOnce, askedOnce } from '../idempotency/asked-once.js';
import { type GivenAnswer, GivenAnswers } from '../idempotency/given-answers.repository.js';

const purpose = 'given_answers.answer';
const tries = new WeakMap<FastifyRequest, GivenAnswer>();

/** The id of what the call makes, the same at every try of a call that names an Idempotency-Key; nothing where it names none. */
export const OnceId = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string | undefined =>
    tries.get(context.switchToHttp().getRequest<FastifyRequest>())?.onceId,
);

/** The number of this try of such a call: what a later one made stays as it is. */
export const OnceTry = createParamDecorator(
  (_data: unknown, context: ExecutionContext): number | undefined =>
    tries.get(context.switchToHttp().getRequest<FastifyRequest>())?.attempt,
);

/**
 * Has a call that names an Idempotency-Key count once: a repeat gets the answer that was given, for a day.
 *
 * What was refused is forgotten, because it changed nothing. Where nobody knows what came of a try, because an app did not
 * answer or this process died, the next one makes the same thing under the same id.
 */
@Injectable()
export class AnswerOnce implements NestInterceptor<unknown, unknown> {
  constructor(
    private readonly database: Database,
    private readonly answers: GivenAnswers,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))
      throw invalidInput([{ pointer: '', message: 'Idempotency-Key must be 1 to 255 printable characters' }]);
    const { method, url, body } = request;
    const token = bearerOf(request.headers.authorization) ?? '';
    const once = askedOnce(token, key, [method, url, JSON.stringify(body ?? null)]);
    const taken = await this.database.alone((tx) => this.answers.take(tx, once));
    if (!taken) return of(await this.repeated(once, context.switchToHttp().getResponse<FastifyReply>()));
    await failpoint('answer-once.taken');
    tries.set(request, taken);
    return of(await this.tried(once, taken.attempt, next));
  }

  private async repeated(once: AskedOnce, reply: FastifyReply): Promise<unknown> {
    const known = await this.database.read((tx) => this.answers.find(tx, once));
    if (known && !known.requestHash.equals(once.requestHash)) throw new Problem('idempotency-key-reused');
    if (!known?.sealedAnswer) throw new Problem('call-under-way');
    void reply.header('idempotency-replayed', 'true');
    return JSON.parse(once.vault.open(known.sealedAnswer, purpose)) as unknown;
  }

  private async tried(once: AskedOnce, attempt: number, next: CallHandler): Promise<unknown> {
    try {
      const answer: unknown = await lastValueFrom(next.handle());
      await failpoint('answer-once.done');
      const sealed = once.vault.seal(JSON.stringify(answer), purpose);
      const isOurs = await this.database.alone((tx) => this.answers.keep(tx, once, attempt, sealed));
      // Another try has it: what that one answers is the answer.
      if (!isOurs) throw new Problem('call-under-way');
      return answer;
    } catch (error) {
      const isRefused = error instanceof Problem && error.retry === 'never';
      await this.database
        .alone((tx) =>
          isRefused ? this.answers.release(tx, once, attempt) : this.answers.leave(tx, once, attempt),
        )
        // Whoever comes again waits until it is free by itself; what went wrong is what they have to hear.
        .catch(() => undefined);
      throw error;
    }
  }
}
