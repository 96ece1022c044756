import { Database } from '@assay/persistence';
import { Logger, RepeatedWork } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { Webhooks } from './webhooks.repository.js';

const batch = 500;

/** Forgets webhooks some time after they were made, however they ended; never one that is still to be sent. */
@Injectable()
export class WebhookRetention implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly work: RepeatedWork;

  constructor(
    private readonly database: Database,
    private readonly webhooks: Webhooks,
    private readonly config: OrderingConfig,
    logger: Logger,
  ) {
    const failed = (error: unknown) => logger.warn('webhooks were not forgotten', { error });
    this.work = new RepeatedWork(() => this.sweep(), failed);
  }

  onApplicationBootstrap(): void {
    this.work.start(this.config.SWEEP_INTERVAL_MS);
  }

  async onModuleDestroy(): Promise<void> {
    await this.work.stop();
  }

  /** Forgets all that are old enough, in batches that hold no lock for long. */
  async sweep(): Promise<void> {
    const days = this.config.WEBHOOK_RETENTION_DAYS;
    let forgotten = batch;
    while (forgotten === batch)
      forgotten = await this.database.transaction((tx) => this.webhooks.forget(tx, days, batch));
  }
}
