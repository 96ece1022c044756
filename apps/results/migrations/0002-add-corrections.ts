// expand
import type { QueryRunner } from 'typeorm';

/** Results can be taken back, flags be reviewed, and accounts say how their results are handed on. */
export class AddCorrections0002 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [sheets, versions, reviews, policies]) await queryRunner.query(statement);
  }
}

// How the account wanted it when the result was last touched: what is composed depends on rows of ours alone.
const sheets = `
  ALTER TABLE result_sheets
    ADD COLUMN kind text NOT NULL DEFAULT 'manual',
    ADD COLUMN late_result text NOT NULL DEFAULT 'accept',
    ADD COLUMN flags_gated boolean NOT NULL DEFAULT false,
    ADD COLUMN report_access text`;

// A version without a document takes the result back.
const versions = `
  ALTER TABLE result_versions
    ALTER COLUMN result_document DROP NOT NULL,
    ADD COLUMN reason text`;

const reviews = `
  CREATE TABLE flag_reviews (
    order_id uuid NOT NULL CONSTRAINT flag_reviews_order_id_fkey REFERENCES result_sheets,
    flag_id text NOT NULL,
    decision text NOT NULL,
    reviewed_by text NOT NULL,
    reviewed_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT flag_reviews_pkey PRIMARY KEY (order_id, flag_id)
  )`;

// What ordering said last: it counts while ordering is away.
const policies = `
  CREATE TABLE policies (
    account_id text CONSTRAINT policies_pkey PRIMARY KEY,
    policy_document jsonb NOT NULL,
    read_at timestamptz NOT NULL DEFAULT now()
  )`;
