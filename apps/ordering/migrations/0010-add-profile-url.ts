// expand
import type { QueryRunner } from 'typeorm';

/** Adds to each order where the candidate's profile is at SmartRecruiters. */
export class AddProfileUrl0010 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE orders ADD COLUMN profile_url text');
  }
}
