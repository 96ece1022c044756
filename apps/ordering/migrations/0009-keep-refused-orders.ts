// expand
import type { QueryRunner } from 'typeorm';

/** Keeps orders that were refused, with what SmartRecruiters was answered. */
export class KeepRefusedOrders0009 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE orders ADD COLUMN refusal_document jsonb');
  }
}
