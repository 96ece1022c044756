import { Database, DueLoop, type Leased } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { HandOverOrder, intakeRows } from './hand-over-order.js';
import type { IntakeRow } from './intake.repository.js';

/** Works off the intake: orders that SmartRecruiters was promised, and those whose gateway died before it answered. */
@Injectable()
export class HandOverLoop implements OnApplicationBootstrap {
  private readonly loop: DueLoop<IntakeRow>;

  constructor(database: Database, config: GatewayConfig, logger: Logger, handOver: HandOverOrder) {
    this.loop = new DueLoop({
      name: 'hand-over-order',
      rows: intakeRows,
      database,
      concurrency: config.INTAKE_CONCURRENCY,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row: Leased<IntakeRow>) => handOver.run(row),
      logger,
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Looks for due orders at once. */
  wake(): void {
    this.loop.wake();
  }
}
