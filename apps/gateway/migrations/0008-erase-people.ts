// expand
import type { QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE erased_traces (
    erasure_id uuid CONSTRAINT erased_traces_pkey PRIMARY KEY,
    erased_at timestamptz NOT NULL DEFAULT now(),
    places_document jsonb NOT NULL
  )`,
];

/** Adds what each erasure took. */
export class ErasePeople0008 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}
