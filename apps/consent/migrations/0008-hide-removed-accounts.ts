// expand
import type { QueryRunner } from 'typeorm';

/** An account that was removed is not shown any more; its row stays, for connections and keys of before hang from it. */
export class HideRemovedAccounts0008 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE accounts ADD COLUMN removed_at timestamptz');
    await queryRunner.query('CREATE INDEX connections_account ON connections (account_id)');
  }
}
