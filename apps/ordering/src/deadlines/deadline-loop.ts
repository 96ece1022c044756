import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { deadlineRows } from './deadlines.repository.js';
import { ExpireOrder } from './expire-order.js';

const concurrency = 4;

/** Lets orders expire at their deadlines, as long as the app runs. */
@Injectable()
export class DeadlineLoop extends DueLoop {
  constructor(database: Database, config: OrderingConfig, logger: Logger, expireOrder: ExpireOrder) {
    super({
      name: 'expire-order',
      rows: deadlineRows,
      database,
      concurrency,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (deadline) => expireOrder.run(deadline),
      logger,
    });
  }
}
