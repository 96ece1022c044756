// expand
import type { QueryRunner } from 'typeorm';

const statements = [
  `UPDATE webhooks SET created_at = date_trunc('milliseconds', created_at)`,
  `ALTER TABLE webhooks ALTER COLUMN created_at SET DEFAULT date_trunc('milliseconds', now())`,
  'CREATE INDEX webhooks_over ON webhooks (created_at) WHERE due_at IS NULL',
];

/** Sorts webhooks by milliseconds, which is all a cursor can tell, and finds those that are over by their age. */
export class ForgetWebhooks0013 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}
