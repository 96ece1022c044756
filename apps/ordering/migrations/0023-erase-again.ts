// expand
import type { QueryRunner } from 'typeorm';

const statements = [
  'CREATE UNIQUE INDEX erasures_waiting ON erasures (subject_hash) WHERE due_at IS NOT NULL AND attempt = 0',
  'DROP INDEX erasures_under_way',
  'CREATE INDEX erasures_begun ON erasures (subject_hash) WHERE due_at IS NOT NULL AND attempt > 0',
];

/** Lets an erasure wait while one of the same person is under way. */
export class EraseAgain0023 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}
