import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '@assay/contracts';
import { Database } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { Intake, type IntakeRow } from './intake.repository.js';
import type { ReceivedOrder } from './read-order.js';

const lookAgainMs = 100;

/** Writes orders into the intake. */
@Injectable()
export class RecordOrder {
  constructor(
    private readonly database: Database,
    private readonly intake: Intake,
    private readonly config: GatewayConfig,
    private readonly logger: Logger,
  ) {}

  /**
   * The committed row of the order, or the problem `unavailable`: never a doubt.
   *
   * A commit whose answer was lost may have happened. Then the row is looked for on other connections (R3).
   */
  async run(order: ReceivedOrder): Promise<IntakeRow> {
    const deadline = Date.now() + this.config.INTAKE_DEADLINE_MS;
    let begun = false;
    try {
      return await this.database.transaction(async (tx) => {
        begun = true;
        return this.intake.claim(tx, order);
      });
    } catch (error) {
      this.logger.error('an order could not be written', { error, begun });
      const row = begun ? await this.look(order, deadline) : undefined;
      if (!row) throw new Problem('unavailable', { service: 'database' }, { cause: error });
      return row;
    }
  }

  private async look(order: ReceivedOrder, deadline: number): Promise<IntakeRow | undefined> {
    while (Date.now() < deadline) {
      const row = await this.database
        .read((tx) => this.intake.find(tx, order.companyId, order.smartrecruitersOrderId))
        .catch((error: unknown) => {
          this.logger.warn('an order could not be looked for', { error });
          return undefined;
        });
      if (row) return row;
      await sleep(lookAgainMs);
    }
    return undefined;
  }
}
