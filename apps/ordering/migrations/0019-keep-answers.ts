// expand
import type { QueryRunner } from 'typeorm';

/** What engines answered that did not take something is kept with the try; what an account was told is found by its order. */
export class KeepAnswers0019 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE webhook_attempts ADD COLUMN excerpt text');
    await queryRunner.query('ALTER TABLE assignment_attempts ADD COLUMN excerpt text');
    await queryRunner.query('CREATE INDEX webhooks_order ON webhooks (order_id) WHERE order_id IS NOT NULL');
  }
}
