import { Problem } from '@assay/contracts';
import { isPassingFailure } from '@assay/persistence';
import {
  atMost,
  correlation,
  type Durations,
  failpoint,
  inStep,
  Logger,
  type Metrics,
  Turns,
  whose,
} from '@assay/runtime';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import type { AnswersExtras } from './answers.js';
import { correlationHeader, type Answer } from './bus.js';
import { bytesOf, largestListBytes } from './fit.js';
import { giveSigns } from './signs-of-life.js';

/** Runs an operation and gives its reply. */
export type AnswerRequest = (request: unknown) => Promise<unknown>;

const goodbyeMs = 2000;

/** Serves requests in the app's queue group, each with its own correlation id and log line. */
export class RequestServer {
  private readonly subscriptions: Subscription[] = [];
  private readonly running = new Set<Promise<void>>();
  private readonly took: Durations<'operation' | 'outcome'>;

  constructor(
    private readonly app: string,
    private readonly logger: Logger,
    metrics: Metrics,
  ) {
    const help = 'Requests of other apps, from their arrival to the answer.';
    this.took = metrics.durations('assay_request_duration_seconds', help, ['operation', 'outcome']);
  }

  serve(connection: NatsConnection, { contract, atOnce }: AnswersExtras, given: AnswerRequest): void {
    const answer = atOnce === undefined ? given : inTurn(given, new Turns(atOnce));
    const callback = (error: Error | null, message: Msg): void => {
      if (error)
        return this.logger.warn('a request could not be received', { operation: contract.name, error });
      const work = this.handle(contract.name, message, (request) => forWhom(contract, request, answer))
        .catch((cause: unknown) =>
          this.logger.error('a request was lost', { operation: contract.name, error: cause }),
        )
        .finally(() => this.running.delete(work));
      this.running.add(work);
    };
    this.subscriptions.push(connection.subscribe(contract.subject, { queue: this.app, callback }));
  }

  /** Takes no new request and waits for those it took. */
  async stop(): Promise<void> {
    // Where NATS is gone it confirms nothing, and nothing new comes either.
    const drained = this.subscriptions.map((subscription) => subscription.drain());
    await atMost(goodbyeMs, Promise.allSettled(drained));
    await Promise.allSettled(this.running);
  }

  private async handle(operation: string, message: Msg, answer: AnswerRequest): Promise<void> {
    const carried = message.headers?.get(correlationHeader) || correlation.id();
    await correlation.run(carried, async () => {
      const startedAt = performance.now();
      const end = giveSigns(message);
      const result = await inStep({ name: `answer ${operation}`, kind: 'server' }, async (note) => {
        const given = await this.answer(message, answer).finally(end);
        note({ 'assay.outcome': outcomeOf(given) });
        return given;
      });
      const outcome = outcomeOf(result);
      const durationMs = performance.now() - startedAt;
      this.took({ operation, outcome }, durationMs / 1000);
      this.logger.info('answered', { operation, outcome, durationMs: Math.round(durationMs) });
      this.send(operation, message, result);
    });
  }

  // Never throws: nobody would catch it, and that ends the process.
  private send(operation: string, message: Msg, result: Answer<unknown>): void {
    try {
      if (!message.respond(JSON.stringify(result)))
        this.logger.warn('nobody waits for this answer', { operation });
    } catch (error) {
      this.logger.error('an answer could not be sent', { operation, error });
      // Whoever asked need not wait, and would in vain each time.
      if ('reply' in result) {
        const code = bytesOf(result) > largestListBytes ? 'answer-too-large' : 'internal';
        this.send(operation, message, { problem: new Problem(code).toMessage(correlation.id()) });
      }
    }
  }

  private async answer(message: Msg, answer: AnswerRequest): Promise<Answer<unknown>> {
    try {
      const reply = (await answer(message.json())) ?? {};
      await failpoint('request.before-answer');
      return { reply };
    } catch (error) {
      const problem = this.problemOf(error);
      if (!(error instanceof Problem)) this.logger.error('a request failed', { error });
      return { problem: problem.toMessage(correlation.id()) };
    }
  }

  // Without its database an app can answer nobody; asking again later helps, which `internal` would not say.
  private problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    if (isPassingFailure(error)) return new Problem('unavailable', { service: this.app }, { cause: error });
    return new Problem('internal', {}, { cause: error });
  }
}

function outcomeOf(result: Answer<unknown>): string {
  return 'problem' in result ? result.problem.code : 'done';
}

// In the company's turn, so that those of one that floods us do not come first. Whoever asks has a deadline, and waits no longer.
function inTurn(answer: AnswerRequest, turns: Turns): AnswerRequest {
  return async (request) => {
    await turns.begin(companyOf(request));
    try {
      return await answer(request);
    } finally {
      turns.end();
    }
  };
}

// Said once, where a question comes in, so that no operation can forget it.
function forWhom(
  { ofCompany }: AnswersExtras['contract'],
  request: unknown,
  answer: AnswerRequest,
): Promise<unknown> {
  const work = (): Promise<unknown> => answer(request);
  return ofCompany ? whose.company(companyOf(request), work) : whose.everyCompany(work);
}

function companyOf(request: unknown): string {
  const { companyId } = request as { readonly companyId?: unknown };
  return typeof companyId === 'string' ? companyId : '';
}
