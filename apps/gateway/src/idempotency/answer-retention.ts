import { Database, Retention } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { GivenAnswers } from './given-answers.repository.js';

/** Forgets answers a day after they were given: nobody repeats a call for longer. */
@Injectable()
export class AnswerRetention extends Retention {
  constructor(database: Database, answers: GivenAnswers, config: GatewayConfig, logger: Logger) {
    super({
      database,
      everyMs: config.SWEEP_INTERVAL_MS,
      forget: (tx, limit) => answers.forget(tx, limit),
      logger,
      failure: 'given answers were not forgotten',
    });
  }
}
