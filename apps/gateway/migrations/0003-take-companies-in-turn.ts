// expand
import type { QueryRunner } from 'typeorm';

/** Whose turn it is is found in an index, however many rows wait. */
export class TakeCompaniesInTurn0003 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX intake_turn ON intake (company_id, due_at) WHERE due_at IS NOT NULL',
    );
  }
}
