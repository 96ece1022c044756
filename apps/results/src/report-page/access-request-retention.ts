import { Database, Retention } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { AccessRequests } from './access-requests.repository.js';

/** Forgets who asked to see a report, some time after they did. */
@Injectable()
export class AccessRequestRetention extends Retention {
  constructor(database: Database, requests: AccessRequests, config: ResultsConfig, logger: Logger) {
    super({
      database,
      everyMs: config.SWEEP_INTERVAL_MS,
      forget: (tx, limit) => requests.forget(tx, config.ACCESS_REQUEST_RETENTION_DAYS, limit),
      logger,
      failure: 'access requests were not forgotten',
    });
  }
}
