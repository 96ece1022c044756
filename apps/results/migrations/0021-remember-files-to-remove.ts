// expand
import type { QueryRunner } from 'typeorm';

/** Which files an erasure still has to remove, so that whoever goes on with it looks for no others. */
export class RememberFilesToRemove0021 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE erased_traces ADD COLUMN files_document jsonb');
  }
}
