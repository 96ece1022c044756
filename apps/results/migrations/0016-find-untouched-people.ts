// expand
import type { QueryRunner } from 'typeorm';

/** Finds people whom nobody touched for long. */
export class FindUntouchedPeople0016 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX people_updated ON people (updated_at)');
  }
}
