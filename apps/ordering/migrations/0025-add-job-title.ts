// expand
import type { QueryRunner } from 'typeorm';

/** What the job is called for which somebody is assessed, where SmartRecruiters says it. */
export class AddJobTitle0025 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE orders ADD COLUMN job_title text');
  }
}
