// expand
import type { QueryRunner } from 'typeorm';

const statements = [
  'ALTER TABLE orders ADD COLUMN erased_at timestamptz',
  `CREATE INDEX orders_to_erase ON orders (placed_at)
   WHERE erased_at IS NULL AND status NOT IN ('pending', 'in-progress')`,
];

/** Adds since when an order tells nothing of its candidate any more, and finds those that still do. */
export class EraseCandidates0014 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}
