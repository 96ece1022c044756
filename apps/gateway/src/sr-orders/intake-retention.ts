import { Database, Retention } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { Intake } from './intake.repository.js';

/** Forgets what was ordered some time after the decision: ordering keeps it, the gateway only has to know repeats again. */
@Injectable()
export class IntakeRetention extends Retention {
  constructor(database: Database, intake: Intake, config: GatewayConfig, logger: Logger) {
    super({
      database,
      everyMs: config.SWEEP_INTERVAL_MS,
      forget: (tx, limit) => intake.empty(tx, config.INTAKE_RETENTION_HOURS, limit),
      logger,
      failure: 'the intake was not emptied',
    });
  }
}
