// expand
import type { QueryRunner } from 'typeorm';

/** Whose turn it is is found in an index, however many rows wait. */
export class TakeCompaniesInTurn0015 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX assignments_turn ON assignments (account_id, due_at) WHERE due_at IS NOT NULL',
    );
    await queryRunner.query(
      'CREATE INDEX webhooks_turn ON webhooks (account_id, due_at) WHERE due_at IS NOT NULL',
    );
  }
}
