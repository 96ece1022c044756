// expand
import type { QueryRunner } from 'typeorm';

/** Numbers the tries of a call that counts once, so that one that was given up changes nothing any more. */
export class NumberTries0011 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['given_answers', 'vendor_tokens'])
      await queryRunner.query(`ALTER TABLE ${table} ADD COLUMN attempt int NOT NULL DEFAULT 1`);
  }
}
