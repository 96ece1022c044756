// expand
import type { QueryRunner } from 'typeorm';

/** An order shares the assessment of an order of the same company alone. */
export class ReferWithinCompanies0030 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE orders ADD CONSTRAINT orders_of_company UNIQUE (company_id, id)');
    await queryRunner.query(`ALTER TABLE orders DROP CONSTRAINT orders_followed, ADD CONSTRAINT orders_followed
      FOREIGN KEY (company_id, follows_order_id) REFERENCES orders (company_id, id)`);
  }
}
