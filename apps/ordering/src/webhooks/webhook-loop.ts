import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { SendWebhook } from './send-webhook.js';
import { webhookBell } from './webhook-bell.js';
import { webhookRows, type WebhookRow } from './webhooks.repository.js';

/** Sends the webhooks that are due, as long as the app runs. */
@Injectable()
export class WebhookLoop implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop: DueLoop<WebhookRow>;
  private readonly wake = (): void => this.loop.wake();

  constructor(database: Database, config: OrderingConfig, logger: Logger, send: SendWebhook) {
    this.loop = new DueLoop({
      name: 'send-webhook',
      rows: webhookRows,
      database,
      concurrency: config.ENGINE_CONCURRENCY,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row) => send.run(row),
      logger,
    });
  }

  onApplicationBootstrap(): void {
    webhookBell.listen(this.wake);
    this.loop.start();
  }

  onApplicationShutdown(): void {
    webhookBell.silence(this.wake);
  }
}
