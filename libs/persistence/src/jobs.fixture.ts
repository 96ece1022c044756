import { Column, Entity, PrimaryGeneratedColumn, type QueryRunner } from 'typeorm';

/** A row of the table below as the ORM sees it. */
@Entity('jobs')
export class Job {
  @PrimaryGeneratedColumn('uuid') readonly id: string;
  @Column('text') companyId: string;
  @Column('text') label: string;
}

/** A table of due rows, for the specs of this library. */
export class CreateJobs0001 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE jobs (
        id uuid CONSTRAINT jobs_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        company_id text NOT NULL DEFAULT 'acme',
        label text NOT NULL CONSTRAINT jobs_label_key UNIQUE,
        due_at timestamptz DEFAULT now(),
        leased_until timestamptz,
        attempt int NOT NULL DEFAULT 0
      )`);
    await queryRunner.query('CREATE INDEX jobs_due ON jobs (due_at) WHERE due_at IS NOT NULL');
    await queryRunner.query('CREATE INDEX jobs_turn ON jobs (company_id, due_at) WHERE due_at IS NOT NULL');
  }
}
