// expand
import type { QueryRunner } from 'typeorm';

/** What is owed to a company is owed for an order of the same company alone. */
export class ReferWithinCompanies0020 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE result_sheets ADD CONSTRAINT result_sheets_of_company UNIQUE (company_id, order_id)`,
    );
    await queryRunner.query(`ALTER TABLE notes DROP CONSTRAINT notes_order_id_fkey, ADD CONSTRAINT notes_order_id_fkey
      FOREIGN KEY (company_id, order_id) REFERENCES result_sheets (company_id, order_id)`);
    await queryRunner.query(`ALTER TABLE reports DROP CONSTRAINT reports_order_id_fkey, ADD CONSTRAINT reports_order_id_fkey
      FOREIGN KEY (company_id, order_id) REFERENCES result_sheets (company_id, order_id)`);
    await queryRunner.query(`ALTER TABLE submissions DROP CONSTRAINT submissions_id_fkey, ADD CONSTRAINT submissions_id_fkey
      FOREIGN KEY (company_id, id) REFERENCES result_sheets (company_id, order_id)`);
  }
}
