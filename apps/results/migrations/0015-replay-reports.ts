// expand
import type { QueryRunner } from 'typeorm';

/** Since when a report is owed that an operator wanted handed over again; how long it is tried counts from then. */
export class ReplayReports0015 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE reports ADD COLUMN owed_at timestamptz');
  }
}
