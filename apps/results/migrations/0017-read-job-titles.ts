// expand
import type { QueryRunner } from 'typeorm';

/** What jobs are called, where an order does not say it: each is asked for once. */
export class ReadJobTitles0017 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE job_titles (
        id uuid CONSTRAINT job_titles_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        company_id text NOT NULL CONSTRAINT job_titles_company_id_fkey REFERENCES lanes,
        job_id text NOT NULL,
        title text,
        status text NOT NULL DEFAULT 'due',
        reason text,
        wanted_revision int NOT NULL DEFAULT 1,
        in_flight boolean NOT NULL DEFAULT false,
        failures int NOT NULL DEFAULT 0,
        first_due_at timestamptz NOT NULL DEFAULT now(),
        decided_at timestamptz,
        due_at timestamptz DEFAULT now(),
        leased_until timestamptz,
        attempt int NOT NULL DEFAULT 0,
        CONSTRAINT job_titles_company_id_job_id_key UNIQUE (company_id, job_id)
      )`);
    await queryRunner.query('CREATE INDEX job_titles_due ON job_titles (due_at) WHERE due_at IS NOT NULL');
    await queryRunner.query(
      'CREATE INDEX job_titles_turn ON job_titles (company_id, due_at) WHERE due_at IS NOT NULL',
    );
    await queryRunner.query(
      `CREATE INDEX job_titles_parked ON job_titles (company_id) WHERE status = 'parked'`,
    );
  }
}
