// expand
import type { QueryRunner } from 'typeorm';

/** What jobs are called that orders named by their ids alone; those orders are found in an index. */
export class KeepJobTitles0026 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE job_titles (
        company_id text NOT NULL,
        job_id text NOT NULL,
        title text NOT NULL,
        CONSTRAINT job_titles_pkey PRIMARY KEY (company_id, job_id)
      )`);
    await queryRunner.query(
      'CREATE INDEX orders_untitled ON orders (company_id, job_id, placed_at) WHERE job_title IS NULL',
    );
  }
}
