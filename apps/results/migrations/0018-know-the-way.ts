// expand
import type { QueryRunner } from 'typeorm';

/** Of which way what is owed is, so that all that follows from an order is found by one id. */
export class KnowTheWay0018 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['result_sheets', 'submissions', 'reports', 'notes', 'registrations', 'ratings'])
      await queryRunner.query(`ALTER TABLE ${table} ADD COLUMN correlation_id text`);
  }
}
