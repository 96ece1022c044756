// expand
import type { QueryRunner } from 'typeorm';

/** Which erasure is done once more, because a backup of before it was restored. */
export class RepeatErasures0024 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE erasures ADD COLUMN repeats uuid');
  }
}
