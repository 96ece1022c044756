// expand
import type { QueryRunner } from 'typeorm';

/** What support counts for one account is found among what is still of interest there, however many orders others have; what went well is in no view. */
export class CountViewsOfAccounts0031 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX orders_account_status ON orders (account_id, status, placed_at)
      WHERE status IN ('pending', 'in-progress', 'rejected')`);
  }
}
