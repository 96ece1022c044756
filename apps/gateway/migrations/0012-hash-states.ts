// expand
import type { QueryRunner } from 'typeorm';

const statements = [
  'ALTER TABLE audit_entries ADD COLUMN before_hash text',
  'ALTER TABLE audit_entries ADD COLUMN after_hash text',
];

/** Says of a change how what it changes stood before, and how after. */
export class HashStates0012 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}
