// expand
import type { QueryRunner } from 'typeorm';

/** Of which way what is owed is, so that all that follows from an order is found by one id. */
export class KnowTheWay0027 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['assignments', 'deadlines', 'webhooks'])
      await queryRunner.query(`ALTER TABLE ${table} ADD COLUMN correlation_id text`);
  }
}
