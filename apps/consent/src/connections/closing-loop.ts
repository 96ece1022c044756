import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';
import { CloseConnection, closingRows } from './close-connection.js';

/** Looks at draining connections when they are due. */
@Injectable()
export class ClosingLoop implements OnApplicationBootstrap {
  private readonly loop: DueLoop<{ company_id: string }>;

  constructor(database: Database, close: CloseConnection, config: ConsentConfig, logger: Logger) {
    this.loop = new DueLoop({
      name: 'close-connection',
      rows: closingRows,
      database,
      concurrency: 4,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row) => close.run(row),
      logger,
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  wake(): void {
    this.loop.wake();
  }
}
