import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { deadlineRows } from './deadlines.repository.js';
import { ExpireOrder } from './expire-order.js';

const concurrency = 4;

/** Lets orders expire at their deadlines, as long as the app runs. */
@Injectable()
export class DeadlineLoop implements OnApplicationBootstrap {
  private readonly loop: DueLoop;

  constructor(database: Database, config: OrderingConfig, logger: Logger, expireOrder: ExpireOrder) {
    this.loop = new DueLoop({
      name: 'expire-order',
      rows: deadlineRows,
      database,
      concurrency,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (deadline) => expireOrder.run(deadline),
      logger,
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Looks for passed deadlines at once, and when the next one passes. */
  wake(): void {
    this.loop.wake();
  }
}
