// expand
import type { QueryRunner } from 'typeorm';

/** A check is one of the connection of the same company. */
export class ReferWithinCompanies0015 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE connections ADD CONSTRAINT connections_of_company UNIQUE (company_id, id)',
    );
    await queryRunner.query(`ALTER TABLE connection_checks DROP CONSTRAINT connection_checks_id_fkey, ADD CONSTRAINT connection_checks_id_fkey
      FOREIGN KEY (company_id, id) REFERENCES connections (company_id, id) ON UPDATE CASCADE ON DELETE CASCADE`);
  }
}
