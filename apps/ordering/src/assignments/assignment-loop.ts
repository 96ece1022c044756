import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { AssignOrder } from './assign-order.js';
import { assignmentRows, type AssignmentRow } from './assignments.repository.js';

/** Works off the assignments that are due, as long as the app runs. */
@Injectable()
export class AssignmentLoop extends DueLoop<AssignmentRow> {
  constructor(database: Database, config: OrderingConfig, logger: Logger, assignOrder: AssignOrder) {
    super({
      name: 'assign-order',
      rows: assignmentRows,
      database,
      concurrency: config.ENGINE_CONCURRENCY,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (assignment) => assignOrder.run(assignment),
      logger,
    });
  }
}
