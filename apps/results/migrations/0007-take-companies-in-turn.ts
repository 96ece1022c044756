// expand
import type { QueryRunner } from 'typeorm';

/** Whose turn it is is found in an index, however many rows wait. */
export class TakeCompaniesInTurn0007 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX notes_turn ON notes (company_id, due_at) WHERE due_at IS NOT NULL');
    await queryRunner.query(
      'CREATE INDEX ratings_turn ON ratings (company_id, due_at) WHERE due_at IS NOT NULL',
    );
    await queryRunner.query(
      'CREATE INDEX registrations_turn ON registrations (company_id, due_at) WHERE due_at IS NOT NULL',
    );
    await queryRunner.query(
      'CREATE INDEX reports_turn ON reports (company_id, due_at) WHERE due_at IS NOT NULL',
    );
  }
}
