import { OrderingConfig } from '../app.config.js';
import { backoffSeconds, Database, type Leased, ownFault, type Tx, WorksOff } from '@assay/persistence';
import { failpoint, Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { EngineClient } from '../engine/engine-client.js';
import { isOwnSilence } from '../engine/own-silence.js';
import { SignMessage } from '../engine/sign-message.js';
import { type Tried, type WebhookRow, Webhooks, webhookRows } from './webhooks.repository.js';

const patience = { base: 5, cap: 6 * 3600 };

/**
 * Tells an account one thing, once per lease: taken with 2xx, never again after 410, otherwise tried for a week.
 *
 * @again {patience}; while consent is silent, {ownFault}
 * @ends a week after it was owed as `failed`, at once after 410
 * @attempts webhook_attempts
 * @replay `POST /v1/webhooks/{webhookId}/replay`, or `POST /v1/accounts/{accountId}/webhooks/replay` for all that were not taken
 */
@Injectable()
export class SendWebhook {
  constructor(
    private readonly database: Database,
    private readonly webhooks: Webhooks,
    private readonly account: KnowAccount,
    private readonly engine: EngineClient,
    private readonly sign: SignMessage,
    private readonly logger: Logger,
  ) {}

  @WorksOff('send-webhook', webhookRows, {
    concurrency: ({ ENGINE_CONCURRENCY }: OrderingConfig) => ENGINE_CONCURRENCY,
  })
  async run(row: Leased<WebhookRow>): Promise<void> {
    const startedAt = performance.now();
    const tried = await this.tell(row);
    if (tried === 'unwanted') {
      await this.database.transaction((tx) => this.webhooks.finish(tx, row, 'unwanted'));
      return;
    }
    const durationMs = Math.round(performance.now() - startedAt);
    await failpoint('send-webhook-before-record');
    await this.database.transaction(async (tx) => {
      await this.webhooks.record(tx, row, { ...tried, durationMs });
      await this.decide(tx, row, tried);
    });
    const { httpStatus: status, detail } = tried;
    this.logger.info('account told', {
      operation: 'send-webhook',
      webhookId: row.id,
      status,
      detail,
      durationMs,
    });
  }

  private async tell(row: Leased<WebhookRow>): Promise<Omit<Tried, 'durationMs'> | 'unwanted'> {
    try {
      const account = await this.account.run(row.account_id);
      const address = account.webhookAddress(row.type);
      if (address === undefined) return 'unwanted';
      const message = await this.sign.run(row.account_id, row.id, row.payload);
      const posted = await this.engine.post(address, message);
      return 'detail' in posted ? { detail: posted.detail } : { httpStatus: posted.httpStatus };
    } catch (error) {
      this.logger.warn('a webhook could not be prepared', { webhookId: row.id, error });
      return { detail: isOwnSilence(error) ? 'not-sent' : 'not-prepared' };
    }
  }

  private async decide(
    tx: Tx,
    row: Leased<WebhookRow>,
    { httpStatus: status = 0, detail }: Pick<Tried, 'httpStatus' | 'detail'>,
  ): Promise<void> {
    if (status >= 200 && status < 300) return this.webhooks.finish(tx, row, 'delivered');
    if (status === 410) return this.webhooks.finish(tx, row, 'gone');
    const rule = detail === 'not-sent' ? ownFault : patience;
    await this.webhooks.postpone(tx, row, backoffSeconds(row.attempt, rule));
  }
}
