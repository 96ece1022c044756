// expand
import type { QueryRunner } from 'typeorm';

const statements = [
  `ALTER TABLE accounts
    ADD COLUMN revision int,
    ADD COLUMN webhook_url text,
    ADD COLUMN webhook_types text[]`,
  // The key names what happened, so that the same is never told twice under two ids.
  `CREATE TABLE webhooks (
    id uuid PRIMARY KEY,
    key text NOT NULL,
    account_id text NOT NULL,
    type text NOT NULL,
    company_id text,
    order_id uuid,
    payload text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz,
    leased_until timestamptz,
    attempt int NOT NULL DEFAULT 0,
    give_up_at timestamptz NOT NULL,
    outcome text,
    CONSTRAINT webhooks_key UNIQUE (key)
  ) WITH (fillfactor = 70)`,
  'CREATE INDEX webhooks_due ON webhooks (due_at) WHERE due_at IS NOT NULL',
  'CREATE INDEX webhooks_account ON webhooks (account_id, created_at, id)',
  `CREATE TABLE webhook_attempts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook_id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    attempt int NOT NULL,
    duration_ms int NOT NULL,
    http_status int,
    detail text,
    CONSTRAINT webhook_attempts_webhook FOREIGN KEY (webhook_id) REFERENCES webhooks (id)
  )`,
  'CREATE INDEX webhook_attempts_webhook_id ON webhook_attempts (webhook_id, id)',
];

/** Adds what accounts are told besides new orders, and every try to tell them. */
export class AddWebhooks0008 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}
