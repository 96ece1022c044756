// expand
import type { QueryRunner } from 'typeorm';

/** How many logos were sent for a brand since when, so that drawing them costs only so much. */
export class CountLogos0012 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE brands ADD COLUMN logos_since timestamptz, ADD COLUMN logos_sent integer NOT NULL DEFAULT 0',
    );
  }
}
