import { Database, eraseFrom, Retention, type Tx } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { peopleStatements } from './person-statements.js';
import { untouchedFor } from './untouched.js';

const forgottenSql = `SELECT p.id FROM people p WHERE ${untouchedFor('$1')}
  ORDER BY p.updated_at LIMIT $2 FOR UPDATE SKIP LOCKED`;

/**
 * Forgets people of the vendor's some time after they were registered or touched last, whether they have orders or not; what
 * SmartRecruiters is still owed about them is given up. Never where that is off.
 */
@Injectable()
export class PersonRetention extends Retention {
  constructor(database: Database, { CANDIDATE_RETENTION_DAYS, ...config }: ResultsConfig, logger: Logger) {
    super({
      database,
      everyMs: config.SWEEP_INTERVAL_MS,
      forget: async (tx, limit) =>
        CANDIDATE_RETENTION_DAYS > 0 ? forgetUntouched(tx, CANDIDATE_RETENTION_DAYS, limit) : 0,
      logger,
      failure: 'people were not forgotten',
    });
  }
}

async function forgetUntouched(tx: Tx, days: number, limit: number): Promise<number> {
  const rows = await tx.query<{ id: string }>(forgottenSql, [days, limit]);
  if (rows.length > 0) await eraseFrom(tx, peopleStatements, [rows.map(({ id }) => id)]);
  return rows.length;
}
