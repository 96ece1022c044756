import { backoffSeconds, Database, type Leased, WorksOff } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';
import { checkRows } from './connection-checks.repository.js';
import { MeasureHealth } from './measure-health.js';

const patience = { base: 60, cap: 3600 };

/**
 * Looks at one connection and plans the next look, sooner where SmartRecruiters did not answer.
 *
 * @again `CONNECTION_CHECK_HOURS` after an answer; without one, {patience}
 * @ends with the connection
 * @replay `POST /v1/connections/{companyId}/check` looks now
 */
@Injectable()
export class RecheckConnection {
  constructor(
    private readonly database: Database,
    private readonly health: MeasureHealth,
    private readonly config: ConsentConfig,
    private readonly logger: Logger,
  ) {}

  @WorksOff('check-connection', checkRows, { concurrency: 2 })
  async run(row: Leased<{ company_id: string }>): Promise<void> {
    const outcome = await this.health.run(row.company_id);
    const answered = outcome === 'refreshed' || outcome === 'refused';
    const seconds = answered
      ? this.config.CONNECTION_CHECK_HOURS * 3600
      : backoffSeconds(row.attempt, patience);
    await this.database.transaction(async (tx) => {
      if (outcome === undefined) await checkRows.finish(tx, row);
      else await checkRows.postpone(tx, row, seconds);
    });
    this.logger.info('connection checked', { companyId: row.company_id, outcome: outcome ?? 'closed' });
  }
}
