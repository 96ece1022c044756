// expand
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the intake hold orders whose candidates wait for the answer, and forget what was ordered once it is decided. */
export class AddInlineOrders0002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const statements = [
  `ALTER TABLE intake
    ADD COLUMN kind text NOT NULL DEFAULT 'manual',
    ADD COLUMN link_hash text,
    ADD CONSTRAINT intake_kind CHECK (kind IN ('manual', 'inline')),
    ADD CONSTRAINT intake_link UNIQUE (link_hash)`,
  `ALTER TABLE intake
    DROP CONSTRAINT intake_decision,
    ADD CONSTRAINT intake_decision CHECK (decision IN ('accepted', 'rejected', 'refused', 'abandoned'))`,
  `CREATE INDEX intake_kept ON intake (decided_at) WHERE decided_at IS NOT NULL AND order_document <> '{}'`,
];
