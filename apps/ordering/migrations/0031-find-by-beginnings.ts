// expand
import type { QueryRunner } from 'typeorm';

/** An order is found by how its candidate's address begins: compared character by character, whatever the database's language. */
export class FindByBeginnings0031 {
  async up(queryRunner: QueryRunner): Promise<void> {
    // What follows has the address first, too: nobody needs the one of migration 0021 beside it.
    await queryRunner.query('DROP INDEX orders_email');
    await queryRunner.query(`CREATE INDEX orders_email_begins ON orders ((lower(email) COLLATE "C"))`);
  }
}
