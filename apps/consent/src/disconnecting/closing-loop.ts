import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';
import { CloseConnection, closingRows } from './close-connection.js';

/** Looks at draining connections when they are due. */
@Injectable()
export class ClosingLoop extends DueLoop<{ company_id: string }> {
  constructor(database: Database, close: CloseConnection, config: ConsentConfig, logger: Logger) {
    super({
      name: 'close-connection',
      rows: closingRows,
      database,
      concurrency: 4,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row) => close.run(row),
      logger,
    });
  }
}
