// expand
import type { QueryRunner } from 'typeorm';

const statements = [
  `ALTER TABLE assignments ADD COLUMN created_at timestamptz NOT NULL DEFAULT date_trunc('milliseconds', now())`,
  'UPDATE assignments a SET created_at = o.placed_at FROM orders o WHERE o.id = a.order_id',
  'CREATE INDEX assignments_account ON assignments (account_id, created_at, id)',
  'CREATE INDEX assignments_created ON assignments (created_at, id)',
  'CREATE INDEX webhooks_created ON webhooks (created_at, id)',
];

/** What was told is read on from a moment, of one account or over all, new orders by when we owed the engine word of them. */
export class ReadEventsOn0020 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}
