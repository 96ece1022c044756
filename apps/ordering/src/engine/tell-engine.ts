import { Problem } from '@assay/contracts';
import { signWebhook } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { backoffSeconds, isPassingFailure, type Leased, ownFault } from '@assay/persistence';
import { failpoint, Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { EngineClient } from './engine-client.js';
import {
  notSent,
  type Owed,
  type Saying,
  type Telling,
  type Told,
  type Unsaid,
  type Verdict,
} from './telling.js';

/**
 * Tells an engine once what is owed to its account, under the same id and with the same bytes at every try, so that it
 * recognises the repeat; says what became of it and when to try again, and never throws.
 */
@Injectable()
export class TellEngine {
  constructor(
    private readonly bus: Bus,
    private readonly engine: EngineClient,
    private readonly logger: Logger,
  ) {}

  async run<V extends Verdict>(
    row: Leased<Owed>,
    telling: Telling<V>,
    prepare: () => Promise<Saying | undefined>,
  ): Promise<Told<V | Unsaid>> {
    const { operation, patience } = telling;
    const startedAt = performance.now();
    const verdict = await this.tell(row, telling, prepare);
    const durationMs = Math.round(performance.now() - startedAt);
    const { outcome, httpStatus: status, detail } = verdict;
    const { id, order_id: orderId } = row;
    this.logger.info('engine told', { operation, id, orderId, outcome, status, detail, durationMs });
    await failpoint(`${operation}-before-record`);
    const pauseSeconds = backoffSeconds(row.attempt, detail === notSent ? ownFault : patience);
    return { verdict, durationMs, pauseSeconds };
  }

  private async tell<V extends Verdict>(
    { id, account_id: accountId }: Leased<Owed>,
    { operation, judge }: Telling<V>,
    prepare: () => Promise<Saying | undefined>,
  ): Promise<V | Unsaid> {
    try {
      const saying = await prepare();
      if (!saying) return { outcome: 'unwanted' };
      const { address, payload } = saying;
      const timestamp = Math.floor(Date.now() / 1000);
      const { signature } = await this.bus.ask(signWebhook, { accountId, messageId: id, timestamp, payload });
      const posted = await this.engine.post(address, { id, timestamp, signature, payload });
      return 'detail' in posted ? posted : judge(posted);
    } catch (error) {
      this.logger.warn('an engine could not be told', { operation, id, error });
      return { detail: isOwnSilence(error) ? notSent : 'not-prepared' };
    }
  }
}

// A part of our own did not answer, so that the same succeeds as soon as it is back.
function isOwnSilence(error: unknown): boolean {
  return error instanceof Problem ? error.code === 'unavailable' : isPassingFailure(error);
}
