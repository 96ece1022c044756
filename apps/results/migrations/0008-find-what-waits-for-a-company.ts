// expand
import type { QueryRunner } from 'typeorm';

/** What waits for a company to connect again is found in an index, however much was done. */
export class FindWhatWaitsForACompany0008 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX notes_parked ON notes (company_id) WHERE status = 'parked'`);
    await queryRunner.query(`CREATE INDEX ratings_parked ON ratings (company_id) WHERE status = 'parked'`);
    await queryRunner.query(
      `CREATE INDEX registrations_parked ON registrations (company_id) WHERE status = 'parked'`,
    );
    await queryRunner.query(`CREATE INDEX reports_waiting ON reports (company_id) WHERE status = 'due'`);
  }
}
