// expand
import type { QueryRunner } from 'typeorm';

/** Creates orders and what happened to them. */
export class CreateOrders0004 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(orders);
    for (const index of indexes) await queryRunner.query(index);
    await queryRunner.query(`
      CREATE TABLE order_history (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        order_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        kind text NOT NULL,
        text text NOT NULL,
        evidence jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT order_history_order FOREIGN KEY (order_id) REFERENCES orders (id)
      )`);
    await queryRunner.query('CREATE INDEX order_history_order_id ON order_history (order_id, id)');
  }
}

const orders = `
  CREATE TABLE orders (
    id uuid PRIMARY KEY,
    company_id text NOT NULL,
    account_id text NOT NULL,
    connection_id uuid NOT NULL,
    smartrecruiters_order_id text NOT NULL,
    result_callback_url text NOT NULL,
    contents_hash text NOT NULL,
    accepted boolean NOT NULL,
    candidate_id text,
    first_name text NOT NULL,
    last_name text NOT NULL,
    email text NOT NULL,
    language text,
    job_id text NOT NULL,
    requester_document jsonb,
    package_id text NOT NULL,
    package_name text NOT NULL,
    duration_minutes int,
    fields jsonb NOT NULL,
    link_token text NOT NULL,
    link_token_hash text NOT NULL,
    duplicate_of uuid,
    status text NOT NULL,
    revision int NOT NULL,
    assessments jsonb NOT NULL,
    reason text,
    invitation text NOT NULL,
    assessment_url text,
    result_version int NOT NULL,
    settled_version int,
    placed_at timestamptz NOT NULL,
    invited_at timestamptz,
    started_at timestamptz,
    completed_at timestamptz,
    settled_at timestamptz,
    CONSTRAINT orders_natural_key UNIQUE (company_id, smartrecruiters_order_id),
    CONSTRAINT orders_link UNIQUE (link_token_hash)
  ) WITH (fillfactor = 80)`;

const indexes = [
  'CREATE INDEX orders_placed ON orders (placed_at, id)',
  'CREATE INDEX orders_company_placed ON orders (company_id, placed_at, id)',
  'CREATE INDEX orders_account_placed ON orders (account_id, placed_at, id)',
  'CREATE INDEX orders_candidate_placed ON orders (candidate_id, placed_at, id)',
  `CREATE INDEX orders_unsettled ON orders (company_id)
    WHERE status IN ('pending', 'in-progress') OR settled_version IS NULL OR settled_version < result_version`,
];
