import { clip, Problem } from '@assay/contracts';
import { signWebhook } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { backoffSeconds, isPassingFailure, type Leased, ownFault } from '@assay/persistence';
import { type Durations, failpoint, inStep, Logger, measureCalls, Metrics } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { EngineClient, type EngineReply } from './engine-client.js';
import {
  notSent,
  type Owed,
  type Saying,
  type Telling,
  type Told,
  type Unsaid,
  type Verdict,
} from './telling.js';

const longestExcerpt = 500;
const statusCode = 'http.response.status_code';

/**
 * Tells an engine once what is owed to its account, under the same id and with the same bytes at every try, so that it
 * recognises the repeat; says what became of it and when to try again, and never throws.
 */
@Injectable()
export class TellEngine {
  private readonly took: Durations<'call' | 'outcome'>;

  constructor(
    private readonly bus: Bus,
    private readonly engine: EngineClient,
    private readonly logger: Logger,
    metrics: Metrics,
  ) {
    this.took = measureCalls(metrics, 'engine');
  }

  async run<V extends Verdict>(
    row: Leased<Owed>,
    telling: Telling<V>,
    prepare: () => Promise<Saying | undefined>,
  ): Promise<Told<V | Unsaid>> {
    const { operation, patience } = telling;
    const startedAt = performance.now();
    const { verdict, excerpt } = await this.tell(row, telling, prepare);
    const durationMs = Math.round(performance.now() - startedAt);
    const { outcome, httpStatus: status, detail } = verdict;
    this.took({ call: operation, outcome: outcome ?? 'failed' }, durationMs / 1000);
    const { id, order_id: orderId } = row;
    this.logger.info('engine told', { operation, id, orderId, outcome, status, detail, durationMs });
    await failpoint(`${operation}-before-record`);
    const pauseSeconds = backoffSeconds(row.attempt, detail === notSent ? ownFault : patience);
    return { verdict, durationMs, pauseSeconds, excerpt };
  }

  private async tell<V extends Verdict>(
    { id, account_id: accountId }: Leased<Owed>,
    { operation, judge }: Telling<V>,
    prepare: () => Promise<Saying | undefined>,
  ): Promise<Pick<Told<V | Unsaid>, 'verdict' | 'excerpt'>> {
    try {
      const saying = await prepare();
      if (!saying) return { verdict: { outcome: 'unwanted' } };
      const { address, payload } = saying;
      const timestamp = Math.floor(Date.now() / 1000);
      const { signature } = await this.bus.ask(signWebhook, { accountId, messageId: id, timestamp, payload });
      const message = { id, timestamp, signature, payload };
      const posted = await inStep({ name: `call engine ${operation}`, kind: 'client' }, async (note) => {
        const reply = await this.engine.post(address, message);
        note('detail' in reply ? { 'assay.outcome': reply.detail } : { [statusCode]: reply.httpStatus });
        return reply;
      });
      if ('detail' in posted) return { verdict: posted };
      return { verdict: judge(posted), excerpt: excerptOf(posted) };
    } catch (error) {
      this.logger.warn('an engine could not be told', { operation, id, error });
      return { verdict: { detail: isOwnSilence(error) ? notSent : 'not-prepared' } };
    }
  }
}

// Of what was taken nothing is kept: it holds the address of somebody's assessment.
function excerptOf({ httpStatus, body }: EngineReply): string | undefined {
  const text = body.replaceAll('\u0000', '').toWellFormed().trim();
  return (httpStatus >= 200 && httpStatus < 300) || text === '' ? undefined : clip(text, longestExcerpt);
}

// A part of our own did not answer, so that the same succeeds as soon as it is back.
function isOwnSilence(error: unknown): boolean {
  return error instanceof Problem ? error.code === 'unavailable' : isPassingFailure(error);
}
