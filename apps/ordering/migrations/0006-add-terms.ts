// expand
import type { QueryRunner } from 'typeorm';

/** Adds what an account says about its orders, and what follows from it for each of them. */
export class AddTerms0006 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}

const statements = [
  `CREATE TABLE account_policies (
    account_id text PRIMARY KEY,
    policy_document jsonb NOT NULL,
    CONSTRAINT account_policies_account FOREIGN KEY (account_id) REFERENCES accounts (id)
  )`,
  `CREATE TABLE field_mappings (
    account_id text PRIMARY KEY,
    mappings_document jsonb NOT NULL,
    CONSTRAINT field_mappings_account FOREIGN KEY (account_id) REFERENCES accounts (id)
  )`,
  `CREATE TABLE field_observations (
    account_id text NOT NULL,
    field_id text NOT NULL,
    value text NOT NULL,
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (account_id, field_id, value)
  )`,
  `ALTER TABLE packages ADD COLUMN expiry_days int, ADD COLUMN template_id text`,
  `ALTER TABLE orders
    ADD COLUMN expires_at timestamptz,
    ADD COLUMN reminders jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN late_result text,
    ADD COLUMN template_id text,
    ADD COLUMN follows_order_id uuid,
    ADD COLUMN rejected_for_address boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT orders_followed FOREIGN KEY (follows_order_id) REFERENCES orders (id)`,
  `CREATE INDEX orders_followers ON orders (follows_order_id) WHERE follows_order_id IS NOT NULL`,
  `CREATE INDEX orders_candidate_package
    ON orders (company_id, package_id, coalesce(candidate_id, lower(email)), placed_at)`,
  // The id is the order's: an order has one deadline at a time.
  `CREATE TABLE deadlines (
    id uuid PRIMARY KEY,
    due_at timestamptz,
    leased_until timestamptz,
    attempt int NOT NULL DEFAULT 0,
    CONSTRAINT deadlines_of_order FOREIGN KEY (id) REFERENCES orders (id)
  ) WITH (fillfactor = 70)`,
  'CREATE INDEX deadlines_due ON deadlines (due_at) WHERE due_at IS NOT NULL',
];
