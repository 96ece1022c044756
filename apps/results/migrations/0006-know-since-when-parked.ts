// expand
import type { QueryRunner } from 'typeorm';

/** What is parked is tried again after a minute first, and ever more seldom the longer it is parked. */
export class KnowSinceWhenParked0006 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE submissions ADD COLUMN parked_at timestamptz');
  }
}
