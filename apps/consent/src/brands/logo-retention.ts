import { Database, Retention } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';
import { Brands } from './brands.repository.js';

/** Forgets pictures that no brand has any more, once mails that show them are no longer read. */
@Injectable()
export class LogoRetention extends Retention {
  constructor(database: Database, brands: Brands, config: ConsentConfig, logger: Logger) {
    super({
      database,
      everyMs: config.SWEEP_INTERVAL_MS,
      forget: (tx, limit) => brands.forgetLogos(tx, limit),
      logger,
      failure: 'logos that nobody has any more were not forgotten',
    });
  }
}
