// expand
import type { QueryRunner } from 'typeorm';

const statements = [
  'ALTER TABLE result_sheets ADD COLUMN erased_at timestamptz',
  `CREATE TABLE erased_traces (
    erasure_id uuid CONSTRAINT erased_traces_pkey PRIMARY KEY,
    erased_at timestamptz NOT NULL DEFAULT now(),
    places_document jsonb NOT NULL
  )`,
  'CREATE INDEX people_email ON people (lower(email))',
  'CREATE INDEX people_candidate ON people (company_id, candidate_id)',
];

/** Adds since when nothing is kept of an order’s result any more, and what each erasure took. */
export class ErasePeople0012 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}
