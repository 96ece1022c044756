import { Database, DueLoop, type Leased } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { HandOverOrder, intakeRows } from './hand-over-order.js';
import type { IntakeRow } from './intake.repository.js';

/** Works off the intake: orders that SmartRecruiters was promised, and those whose gateway died before it answered. */
@Injectable()
export class HandOverLoop extends DueLoop<IntakeRow> {
  constructor(database: Database, config: GatewayConfig, logger: Logger, handOver: HandOverOrder) {
    super({
      name: 'hand-over-order',
      rows: intakeRows,
      database,
      concurrency: config.INTAKE_CONCURRENCY,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row: Leased<IntakeRow>) => handOver.run(row),
      logger,
    });
  }
}
