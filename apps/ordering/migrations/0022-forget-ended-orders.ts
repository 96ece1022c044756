// expand
import type { QueryRunner } from 'typeorm';

const statements = [
  'ALTER TABLE erasures DROP CONSTRAINT erasures_scope',
  `ALTER TABLE erasures ADD CONSTRAINT erasures_scope CHECK (scope IN ('candidate', 'address', 'retention'))`,
];

/** Lets those be erased whose orders ended long ago. */
export class ForgetEndedOrders0022 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}
