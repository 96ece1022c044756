// expand
import type { QueryRunner } from 'typeorm';

/** Whose turn it is is found in an index, however many rows wait. */
export class TakeCompaniesInTurn0008 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX invitations_turn ON invitations (company_id, due_at) WHERE due_at IS NOT NULL',
    );
    await queryRunner.query(
      'CREATE INDEX notices_turn ON notices (company_id, due_at) WHERE due_at IS NOT NULL',
    );
    await queryRunner.query(
      'CREATE INDEX connection_notices_turn ON connection_notices (company_id, due_at) WHERE due_at IS NOT NULL',
    );
  }
}
