import { Database, type Leased, WorksOff } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { OrderingConfig } from '../app.config.js';
import type { EngineReply } from '../engine/engine-client.js';
import { settleTelling } from '../engine/settle-telling.js';
import { TellEngine } from '../engine/tell-engine.js';
import type { Telling, Verdict } from '../engine/telling.js';
import { type WebhookRow, webhookRows } from './webhooks.repository.js';

const telling: Telling<Verdict> = {
  operation: 'send-webhook',
  table: 'webhooks',
  attempts: { table: 'webhook_attempts', column: 'webhook_id', by: 'id', saysOutcome: false },
  judge,
  patience: { base: 5, cap: 6 * 3600 },
  gaveUp: 'failed',
};

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
    private readonly account: KnowAccount,
    private readonly tell: TellEngine,
  ) {}

  @WorksOff('send-webhook', webhookRows, {
    concurrency: ({ ENGINE_CONCURRENCY }: OrderingConfig) => ENGINE_CONCURRENCY,
  })
  async run(row: Leased<WebhookRow>): Promise<void> {
    const told = await this.tell.run(row, telling, async () => {
      const account = await this.account.run(row.account_id);
      const address = account.webhookAddress(row.type);
      return address === undefined ? undefined : { address, payload: row.payload };
    });
    await this.database.alone((tx) => settleTelling(tx, telling, row, told));
  }
}

function judge({ httpStatus }: EngineReply): Verdict {
  if (httpStatus >= 200 && httpStatus < 300) return { outcome: 'delivered', httpStatus };
  return httpStatus === 410 ? { outcome: 'gone', httpStatus } : { httpStatus };
}
