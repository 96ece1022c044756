// expand
import type { QueryRunner } from 'typeorm';

const statements = [
  `ALTER TABLE accounts
    ADD COLUMN revision int NOT NULL DEFAULT 0,
    ADD COLUMN webhook_url text,
    ADD COLUMN webhook_types text[],
    ADD COLUMN sealed_previous_webhook_secret text,
    ADD COLUMN previous_webhook_secret_until timestamptz`,
  // The value of a key, kept only until a company was connected with it.
  'ALTER TABLE api_keys ADD COLUMN sealed_value text',
  `ALTER TABLE connections
    ADD COLUMN last_called_at timestamptz,
    ADD COLUMN last_reached_at timestamptz`,
  // The id is the connection's, which is new for every period of being connected.
  `CREATE TABLE connection_checks (
    id uuid PRIMARY KEY REFERENCES connections (id) ON UPDATE CASCADE ON DELETE CASCADE,
    company_id text NOT NULL,
    due_at timestamptz,
    leased_until timestamptz,
    attempt int NOT NULL DEFAULT 0
  ) WITH (fillfactor = 70)`,
  'CREATE INDEX connection_checks_due ON connection_checks (due_at) WHERE due_at IS NOT NULL',
  `INSERT INTO connection_checks (id, company_id, due_at)
    SELECT id, company_id, now() FROM connections WHERE status <> 'closed'`,
];

/** Adds what the vendor's customers see and steer: webhooks, keys until their use, how well each side reaches the other. */
export class AddVendorSide0002 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}
