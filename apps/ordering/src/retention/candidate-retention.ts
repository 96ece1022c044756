import { Database, Retention } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { ForgetEndedOrders } from './forget-ended-orders.js';

/** Has the candidate of every order erased some time after its end, once SmartRecruiters was told all; never where that is off. */
@Injectable()
export class CandidateRetention extends Retention {
  constructor(database: Database, forget: ForgetEndedOrders, config: OrderingConfig, logger: Logger) {
    const days = config.CANDIDATE_RETENTION_DAYS;
    super({
      database,
      everyMs: config.SWEEP_INTERVAL_MS,
      forget: async (tx) => (days > 0 ? forget.run(tx, days) : 0),
      logger,
      failure: 'candidates were not erased',
    });
  }
}
