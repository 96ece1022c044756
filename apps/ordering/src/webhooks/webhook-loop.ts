import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { SendWebhook } from './send-webhook.js';
import { webhookBell } from './webhook-bell.js';
import { webhookRows, type WebhookRow } from './webhooks.repository.js';

/** Sends the webhooks that are due, as long as the app runs. */
@Injectable()
export class WebhookLoop extends DueLoop<WebhookRow> implements OnApplicationShutdown {
  private readonly heard = (): void => this.wake();

  constructor(database: Database, config: OrderingConfig, logger: Logger, send: SendWebhook) {
    super({
      name: 'send-webhook',
      rows: webhookRows,
      database,
      concurrency: config.ENGINE_CONCURRENCY,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row) => send.run(row),
      logger,
    });
  }

  override onApplicationBootstrap(): void {
    webhookBell.listen(this.heard);
    super.onApplicationBootstrap();
  }

  onApplicationShutdown(): void {
    webhookBell.silence(this.heard);
  }
}
