// expand
import type { QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE erasures (
    id uuid CONSTRAINT erasures_pkey PRIMARY KEY,
    scope text NOT NULL CONSTRAINT erasures_scope CHECK (scope IN ('candidate', 'address')),
    subject_hash text NOT NULL,
    sealed_subject text,
    cancel_open boolean NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz DEFAULT now(),
    leased_until timestamptz,
    attempt int NOT NULL DEFAULT 0,
    waiting_for text,
    cancelled_orders int NOT NULL DEFAULT 0,
    answers_document jsonb NOT NULL DEFAULT '{}',
    certificate_document jsonb,
    CONSTRAINT erasures_done CHECK ((due_at IS NULL) = (certificate_document IS NOT NULL)),
    CONSTRAINT erasures_forget CHECK ((due_at IS NULL) = (sealed_subject IS NULL))
  )`,
  'CREATE INDEX erasures_due ON erasures (due_at) WHERE due_at IS NOT NULL',
  'CREATE UNIQUE INDEX erasures_under_way ON erasures (subject_hash) WHERE due_at IS NOT NULL',
  'CREATE INDEX orders_email ON orders (lower(email))',
];

/** Adds erasures of people, and finds orders by the address. */
export class ErasePeople0021 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}
