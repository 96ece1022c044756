// expand
import type { QueryRunner } from 'typeorm';

/** Adds when a token was obtained in place of one that SmartRecruiters had refused. */
export class RememberRefusedTokens0003 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE granted_credentials ADD COLUMN replaced_refused_at timestamptz');
  }
}
