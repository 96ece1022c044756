// expand
import type { QueryRunner } from 'typeorm';

/** Tells orders that are taken while applying from those with an invitation, and where their candidates return to. */
export class AddInlineOrders0007 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE orders
        ADD COLUMN kind text NOT NULL DEFAULT 'manual',
        ADD COLUMN completed_url text,
        ADD CONSTRAINT orders_kind CHECK ((kind = 'inline') = (completed_url IS NOT NULL))`);
  }
}
