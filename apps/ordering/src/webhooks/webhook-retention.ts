import { Database, Retention } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { Webhooks } from './webhooks.repository.js';

/** Forgets webhooks some time after they were made, however they ended; never one that is still to be sent. */
@Injectable()
export class WebhookRetention extends Retention {
  constructor(database: Database, webhooks: Webhooks, config: OrderingConfig, logger: Logger) {
    super({
      database,
      everyMs: config.SWEEP_INTERVAL_MS,
      forget: (tx, limit) => webhooks.forget(tx, config.WEBHOOK_RETENTION_DAYS, limit),
      logger,
      failure: 'webhooks were not forgotten',
    });
  }
}
