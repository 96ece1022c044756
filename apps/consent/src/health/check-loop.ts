import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';
import { checkRows } from './connection-checks.repository.js';
import { RecheckConnection } from './recheck-connection.js';

/** Looks at connections when they are due, used or not. */
@Injectable()
export class CheckLoop extends DueLoop<{ company_id: string }> {
  constructor(database: Database, recheck: RecheckConnection, config: ConsentConfig, logger: Logger) {
    super({
      name: 'check-connection',
      rows: checkRows,
      database,
      concurrency: 2,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row) => recheck.run(row),
      logger,
    });
  }
}
